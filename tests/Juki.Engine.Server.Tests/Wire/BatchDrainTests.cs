using System.Diagnostics.Metrics;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Server.Tests.Hostile;
using Juki.Engine.Server.Tests.Hosting;
using Juki.Engine.Server.Tests.Metrics;
using Juki.Engine.Server.Tests.Sessions;
using Juki.Engine.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.Engine.Server.Tests.Wire;

/// <summary>The server's clock stands still while batches are answered, so that how long they take decides nothing.</summary>
[Collection(ServerRegisterGroup.Name)]
public sealed class BatchDrainTests(ServerRegister register)
{
    private const int Batches = 8;
    private const int Items = 2_000;

    /// <summary>Beyond any run; who waits so long waits for ever.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly ServerLimits Limits = new() { BulkThreads = 1, BatchesInFlightMax = Batches + 1 };

    private readonly ManualTime _time = new();

    private byte[] Payload => field ??= BatchPayload.OfQueries(QueryFile.Heavy(register, Items), candidates: 0);

    [Fact]
    public async Task Given_batches_that_wait_and_run_When_the_host_stops_Then_each_is_answered_once_and_later_ones_are_refused()
    {
        using var log = new KeptLog();
        await using HostedServer server = await WireServer.StartAsync(register, Limits, time: _time, log: log);
        using var measured = new CountedMeasurements(server.Services.GetRequiredService<IMeterFactory>());
        using BatchCaller first = await BeginAsync(server);
        using BatchCaller second = await BeginAsync(server);
        BatchCaller[] callers = [first, second];
        Task stopping = server.StopAsync();
        ulong[] late = [await SendLateAsync(first), await SendLateAsync(second)];
        await Task.WhenAll(callers.Select(caller => caller.WaitForAnswersAsync()));
        Assert.False(stopping.IsCompleted, "connections are open");
        await LetQuietTimePassAsync(callers, stopping);

        Assert.All(callers, caller => Assert.All(caller.Sent, batch => Assert.Single(caller.AnswersTo(batch))));
        Assert.All(callers.Zip(late), pair => Assert.Equal(WireFault.Draining, pair.First.AnswersTo(pair.Second)[0].Fault));
        Assert.All(callers, caller => Assert.All(caller.Sent.SkipLast(1), batch => Assert.Equal(MessageKind.SearchBatch.ReplyOf(), caller.AnswersTo(batch)[0].Kind)));
        Assert.Empty(log.Warnings);
        AssertCounted(measured.Observe());
    }

    [Fact]
    public async Task Given_batches_that_are_not_done_When_the_time_for_the_drain_is_over_Then_the_stop_ends_and_none_was_answered_twice()
    {
        using var log = new KeptLog();
        await using HostedServer server = await WireServer.StartAsync(register, Limits, time: _time, log: log);
        using BatchCaller caller = await BeginAsync(server);
        Task stopping = server.StopAsync();
        await caller.WaitForLeavingAsync();
        Assert.False(stopping.IsCompleted, "its time is not over");
        _time.Advance(TimeSpan.FromMilliseconds(Limits.DrainTimeoutMs));
        await stopping.WaitAsync(Patience);
        await caller.ReadToEndAsync();

        Assert.EndsWith("are cut off.", Assert.Single(log.Warnings), StringComparison.Ordinal);
        Assert.All(caller.Sent, batch => Assert.InRange(caller.AnswersTo(batch).Count, 0, 1));
    }

    private async Task<BatchCaller> BeginAsync(HostedServer server)
    {
        var caller = new BatchCaller(await RawConnection.GreetAsync(server.Addresses.Requests));
        for (int i = 0; i < Batches; i++)
        {
            await caller.SendAsync(MessageKind.SearchBatch, Payload);
        }

        await caller.WaitUntilTakenAsync();
        return caller;
    }

    private async Task<ulong> SendLateAsync(BatchCaller caller)
    {
        await caller.WaitForLeavingAsync();
        return await caller.SendAsync(MessageKind.SearchBatch, Payload);
    }

    /// <summary>One second, where a server that leaves may take ten: connections that ask for nothing are closed, and the stop ends.</summary>
    private async Task LetQuietTimePassAsync(BatchCaller[] callers, Task stopping)
    {
        for (int step = 0; step < 4; step++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(WatchedTime.StepMs));
        }

        await Task.WhenAll(callers.Select(caller => caller.ReadToEndAsync()));
        await stopping.WaitAsync(Patience);
    }

    private static void AssertCounted(IReadOnlyDictionary<string, double> observed)
    {
        const int Callers = 2;
        Assert.Equal(0, observed["juki.server.batches.in_flight{}"]);
        Assert.Equal(Callers, observed["juki.server.faults{number=109,fault=Draining}"]);
        Assert.Equal(Callers * Batches * Items, observed.Where(each => each.Key.StartsWith("juki.server.requests{kind=SearchBatch", StringComparison.Ordinal)).Sum(each => each.Value));
    }
}
