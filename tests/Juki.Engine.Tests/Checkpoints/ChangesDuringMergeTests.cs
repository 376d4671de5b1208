using System.Collections.Concurrent;
using Juki.Engine.Changes;
using Juki.Engine.Durability.Journal;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Store.Checkpoints;
using Juki.Engine.Store.Registers;
using Juki.Engine.TestKit;
using Juki.Engine.TestKit.Changes;
using Juki.Engine.Tests.Changes;

namespace Juki.Engine.Tests.Checkpoints;

/// <summary>A writer goes on changing while base and delta are merged: the snapshot ends where it was to end, and nothing behind it is lost.</summary>
public sealed class ChangesDuringMergeTests : IDisposable
{
    private const int Before = 40;
    private const int PerStep = 5;
    private const int Checkpoints = 3;

    private readonly TemporaryDirectory _directory = new();
    private readonly Town _town = new();
    private readonly ConcurrentQueue<ResidentCode> _born = new();
    private readonly ConcurrentQueue<ResidentCode> _recoded = new();
    private readonly ConcurrentBag<long> _accepted = [];
    private int _keys;

    private string Path => _directory["register"];

    [Fact]
    public async Task Given_changes_at_each_step_of_a_merge_and_beside_it_When_it_is_done_Then_the_snapshot_has_none_of_them_and_readers_and_journal_have_all()
    {
        RegisterInit.Run(Path, JournalGeometry.Default);
        using var engine = IdentityEngine.OpenForChanges(Path);
        for (int checkpoint = 0; checkpoint < Checkpoints; checkpoint++)
        {
            await Change(engine, Before);
            CheckpointSummary made = await MergeAndChange(engine);

            AssertSnapshot(made.JournalAddress, RegisterDigest.Of(engine.Register, made.JournalAddress));
            Assert.True(_accepted.Count > made.JournalAddress + PerStep);
            Assert.Equal(Enumerable.Range(1, _accepted.Count).Select(address => (long)address), _accepted.Order());
            using Register replayed = ChangedRegister.Open(Path);
            Assert.Equal((made.JournalAddress, _accepted.Count), (replayed.BaseAddress, replayed.JournalAddress));
            Assert.Equal(RegisterDigest.Of(engine.Register), RegisterDigest.Of(replayed));
        }
    }

    public void Dispose()
    {
        _town.Dispose();
        _directory.Dispose();
    }

    /// <summary>Some changes within each step of the merge, by the merge's own thread, and others by a second one until it is done.</summary>
    private async Task<CheckpointSummary> MergeAndChange(IdentityEngine engine)
    {
        long before = engine.Register.JournalAddress;
        using CancellationTokenSource done = new();
        Task beside = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                await Change(engine, 1);
            }
        });
        CheckpointSummary made = engine.Checkpoints!.Run(new Told(() => Change(engine, PerStep).GetAwaiter().GetResult()))!.Value;
        await done.CancelAsync();
        await beside;
        Assert.InRange(made.JournalAddress, before, engine.Register.JournalAddress);
        return made;
    }

    /// <summary>Births, and what happens to those who were born before: another code, then death.</summary>
    private async Task Change(IdentityEngine engine, int count)
    {
        for (int change = 0; change < count; change++)
        {
            await Apply(engine, _town.Birth(Key()), _born);
            if (_born.TryDequeue(out ResidentCode born))
            {
                await Apply(engine, _town.Event(ChangeReason.CodeOnRequest, born, key: Key()), _recoded);
            }

            if (change % 2 == 0 && _recoded.TryDequeue(out ResidentCode recoded))
            {
                await Apply(engine, _town.Event(ChangeReason.Death, recoded, key: Key()), []);
            }
        }
    }

    private async Task Apply(IdentityEngine engine, ChangeEvent change, ConcurrentQueue<ResidentCode> changed)
    {
        ChangeAnswer answer = await engine.Changes!.ApplyAsync(change);
        Assert.Equal(ChangeFinding.Fine, answer.Finding);
        _accepted.Add(answer.Address);
        changed.Enqueue(answer.Code!.Value);
    }

    private string Key() => $"key {Interlocked.Increment(ref _keys)}";

    /// <summary>What is on the disk without its journal.</summary>
    private void AssertSnapshot(long address, ImageDigest digest)
    {
        using var snapshot = Register.Open(Path);
        Assert.Equal(address, snapshot.BaseAddress);
        Assert.Equal(digest, RegisterDigest.Of(snapshot));
    }

    private sealed class Told(Action told) : IProgress<(string Step, double Share)>
    {
        public void Report((string Step, double Share) value) => told();
    }
}
