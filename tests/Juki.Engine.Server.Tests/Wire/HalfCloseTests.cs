using Juki.Engine.Protocol.Frames;
using Juki.Engine.Server.Tests.Hostile;
using Juki.Engine.Server.Tests.Hosting;
using Juki.Engine.Server.Tests.Sessions;

namespace Juki.Engine.Server.Tests.Wire;

[Collection(ServerRegisterGroup.Name)]
public sealed class HalfCloseTests(ServerRegister register) : IDisposable
{
    private const int Batches = 4;
    private const int Items = 1_000;

    private readonly CertificateFiles _certificate = new();

    /// <summary>On one thread: when the client ends its side, most batches have not begun.</summary>
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Given_batches_in_flight_When_the_client_ends_its_side_Then_each_is_answered_before_the_connection_ends(bool useTls, bool byTls)
    {
        byte[] payload = BatchPayload.OfQueries(QueryFile.Heavy(register, Items), candidates: 1);
        await using HostedServer server = await WireServer.StartAsync(register, new ServerLimits { BulkThreads = 1, BatchesInFlightMax = Batches }, useTls ? _certificate : null);
        using var caller = new BatchCaller(await RawConnection.GreetAsync(server.Addresses.Requests, useTls ? _certificate.Certificate : null));
        for (int i = 0; i < Batches; i++)
        {
            await caller.SendAsync(MessageKind.SearchBatch, payload);
        }

        await EndSendingAsync(caller.Connection, byTls);
        await caller.ReadToEndAsync();

        Frame[] answers = [.. caller.Sent.Select(batch => Assert.Single(caller.AnswersTo(batch)))];
        Assert.All(answers, answer => Assert.Equal((MessageKind.SearchBatch.ReplyOf(), (uint)Items), (answer.Kind, BitConverter.ToUInt32(answer.Payload))));
        Assert.All(answers, answer => Assert.Equal(answers[0].Payload, answer.Payload));
    }

    public void Dispose() => _certificate.Dispose();

    private static async Task EndSendingAsync(RawConnection connection, bool byTls)
    {
        if (byTls)
        {
            await connection.EndSendingByTlsAsync();
        }
        else
        {
            connection.EndSending();
        }
    }
}
