using System.Diagnostics.Metrics;
using Juki.Engine.Changes;
using Juki.Engine.Durability.Journal;
using Juki.Engine.Model.Changes;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.Server.Hosting;
using Juki.Engine.Server.Lanes;
using Juki.Engine.Server.Metrics;
using Juki.Engine.Server.Tests.Changes;
using Juki.Engine.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Juki.Engine.Server.Tests.Lanes;

/// <summary>The lane of changes above a journal whose disk is slow, full or silent.</summary>
public sealed class ChangeLaneTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ServiceProvider _provider = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly SyntheticRegister _register = new(50, seed: 3);
    private readonly ManualTime _time = new();
    private readonly IdentityEngine _engine;
    private readonly ServerMetrics _metrics;
    private readonly ServerLifetime _lifetime;

    public ChangeLaneTests()
    {
        _engine = IdentityEngine.Open(_register.Path);
        _lifetime = new ServerLifetime(_time);
        _metrics = new ServerMetrics(_provider.GetRequiredService<IMeterFactory>());
    }

    [Fact]
    public async Task Given_a_batch_of_which_the_journal_takes_a_part_and_fails_When_answered_Then_it_is_when_that_part_is_durable()
    {
        SlowJournal journal = new(entriesMax: 2) { Refusal = AppendRefusal.Stopped };
        using ChangeLane lane = Open(journal);
        Task<WireFault> answered = Send(lane, 3);
        Task<WireFault> behind = Send(lane, 1);
        Assert.True(SpinWait.SpinUntil(() => journal.LastAppended == 2, Patience));

        Assert.False(behind.IsCompleted || answered.IsCompleted);
        journal.SyncTo(2);
        Assert.Equal(WireFault.ChangesStopped, await answered.WaitAsync(Patience));
        Assert.Equal(WireFault.ChangesStopped, await behind.WaitAsync(Patience));
    }

    [Fact]
    public async Task Given_a_change_that_the_journal_cannot_hold_When_sent_among_others_Then_it_is_refused_and_they_are_applied()
    {
        SlowJournal journal = new(entriesMax: 2) { Refusal = AppendRefusal.TooLong };
        using ChangeLane lane = Open(journal);
        List<ChangeFault> faults = [];
        Task<WireFault> answered = Send(lane, 3, reply => faults.AddRange(FaultsIn(reply)));
        Assert.True(SpinWait.SpinUntil(() => journal.LastAppended == 2, Patience));
        journal.SyncTo(2);

        Assert.Equal(WireFault.None, await answered.WaitAsync(Patience));
        Assert.Equal([ChangeFault.None, ChangeFault.None, ChangeFault.NoRoom], faults);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(1)]
    public async Task Given_a_disk_that_does_not_answer_When_the_lane_is_closed_Then_it_waits_as_long_as_a_drain_may_take_and_no_longer(int entriesMax)
    {
        SlowJournal journal = new(entriesMax);
        ChangeLane lane = Open(journal);
        Task<WireFault> submitted = Send(lane, 2);
        Task<WireFault> behind = Send(lane, 1);
        Assert.True(SpinWait.SpinUntil(() => journal.LastAppended == Math.Min(entriesMax, 3), Patience));

        Task closing = Task.Run(lane.Dispose);
        while (!closing.IsCompleted)
        {
            // The clock of the drain begins when the closing does.
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await closing;
        Assert.Equal(WireFault.ChangesStopped, await submitted);
        Assert.True(await behind is WireFault.ChangesStopped or WireFault.Draining);
    }

    public void Dispose()
    {
        _engine.Dispose();
        _register.Dispose();
        _metrics.Dispose();
        _lifetime.Dispose();
        _provider.Dispose();
    }

    private static Task<WireFault> Send(ChangeLane lane, int births, Action<ReadOnlyMemory<byte>>? replied = null)
    {
        TaskCompletionSource<WireFault> answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        byte[] payload = ChangePayload.OfBatch([.. Enumerable.Range(0, births).Select(_ => Events.Birth($"birth {Guid.NewGuid()}"))]);
        FrameHeader header = new((uint)payload.Length, MessageKind.ChangeBatch, FrameFlags.None, WireFault.None, 1);
        lane.Take(new LaneJob(header, payload, payload.Length, job =>
        {
            replied?.Invoke(job.Reply.Payload.ToArray());
            answered.SetResult(job.Fault);
        }, () => { }));
        return answered.Task;
    }

    private static ChangeFault[] FaultsIn(ReadOnlyMemory<byte> reply)
    {
        FieldReader fields = new(reply.Span);
        ChangeFault[] faults = new ChangeFault[fields.UInt32()];
        for (int change = 0; change < faults.Length; change++)
        {
            faults[change] = ChangeReply.Read(ref fields).Fault;
        }

        return faults;
    }

    private ChangeLane Open(SlowJournal journal) => new(
        new FailureLog(NullLogger.Instance), ChangeWriter.Open(_engine.Register, 0, journal), new ServerLimits(), _metrics, _time, _lifetime);
}
