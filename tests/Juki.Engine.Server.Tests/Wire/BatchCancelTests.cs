using System.Diagnostics.Metrics;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Server.Tests.Hostile;
using Juki.Engine.Server.Tests.Hosting;
using Juki.Engine.Server.Tests.Metrics;
using Juki.Engine.Server.Tests.Sessions;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.Engine.Server.Tests.Wire;

[Collection(ServerRegisterGroup.Name)]
public sealed class BatchCancelTests(ServerRegister register)
{
    private const int RoundsMax = 400;
    private const int Enough = 3;
    private const int LongItems = 4_000;
    private const int ShortItems = 10;

    /// <summary>
    /// Long batches and short ones are called off by turns, each later than the last, until some were called off at work (the server has
    /// counted their items, and answered them with an error) and some were finished first.
    /// </summary>
    [Fact]
    public async Task Given_batches_at_work_When_they_are_called_off_Then_each_has_one_end_and_its_neighbour_its_reply()
    {
        await using HostedServer server = await WireServer.StartAsync(register, new ServerLimits { BulkThreads = 1 });
        using var measured = new CountedMeasurements(server.Services.GetRequiredService<IMeterFactory>());
        using var caller = new BatchCaller(await RawConnection.GreetAsync(server.Addresses.Requests));
        byte[] longPayload = BatchPayload.OfQueries(QueryFile.Heavy(register, LongItems), candidates: 0);
        byte[] shortPayload = BatchPayload.OfQueries(QueryFile.Heavy(register, ShortItems), candidates: 0);
        byte[] longReply = await ReplyToAsync(caller, longPayload);
        byte[] shortReply = await ReplyToAsync(caller, shortPayload);
        (int atWork, int finishedFirst) = (0, 0);
        for (int round = 0; round < RoundsMax && (atWork < Enough || finishedFirst < Enough); round++)
        {
            bool isLong = round % 2 == 0;
            double itemsBefore = ItemsOf(measured);
            (Frame called, Frame neighbour) = await CallOffAsync(caller, isLong ? longPayload : shortPayload, shortPayload, patience: round / 2);

            Assert.Equal(shortReply, neighbour.Payload);
            Assert.True(called.Fault == WireFault.Cancelled || called.Payload.SequenceEqual(isLong ? longReply : shortReply), "called off, or answered in full");
            bool wasBegun = ItemsOf(measured) - itemsBefore == (isLong ? LongItems : ShortItems) + ShortItems;
            atWork += called.Fault == WireFault.Cancelled && wasBegun ? 1 : 0;
            finishedFirst += called.Fault == WireFault.None ? 1 : 0;
        }

        Assert.True(atWork >= Enough && finishedFirst >= Enough, $"{atWork} at work, {finishedFirst} finished first");
        Assert.All(caller.Sent, batch => Assert.Single(caller.AnswersTo(batch)));
    }

    /// <summary>Items of the batches that have been answered or called off, as far as they were begun.</summary>
    private static double ItemsOf(CountedMeasurements measured) => measured.Observe()["juki.server.batch.size{kind=SearchBatch}"];

    private static async Task<byte[]> ReplyToAsync(BatchCaller caller, byte[] payload)
    {
        ulong batch = await caller.SendAsync(MessageKind.SearchBatch, payload);
        await caller.WaitForAnswersAsync();
        return Assert.Single(caller.AnswersTo(batch)).Payload;
    }

    private static async Task<(Frame Called, Frame Neighbour)> CallOffAsync(BatchCaller caller, byte[] payload, byte[] neighbourPayload, int patience)
    {
        ulong batch = await caller.SendAsync(MessageKind.SearchBatch, payload);
        ulong neighbour = await caller.SendAsync(MessageKind.SearchBatch, neighbourPayload);
        for (int i = 0; i < patience; i++)
        {
            await caller.WaitUntilTakenAsync();
        }

        bool wasInFlight = await caller.CancelAsync(batch);
        Assert.True(wasInFlight || caller.AnswersTo(batch).Count == 1, "What is not in flight was answered before.");
        await caller.WaitForAnswersAsync();
        return (Assert.Single(caller.AnswersTo(batch)), Assert.Single(caller.AnswersTo(neighbour)));
    }
}
