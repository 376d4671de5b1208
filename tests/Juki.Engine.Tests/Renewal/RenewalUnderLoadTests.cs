using System.Collections.Concurrent;
using Juki.Engine.Answers;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Store.Registers;
using Juki.Engine.TestKit.Changes;

namespace Juki.Engine.Tests.Renewal;

/// <summary>
/// Renewals while some write and others read, each through the engine that was handed over last: whoever was told of a change finds it from then on, whatever
/// engine he meets, and no answer is of two.
/// </summary>
public sealed class RenewalUnderLoadTests : IDisposable
{
    private const int Writers = 3;
    private const int ResidentsOfWriter = 8;
    private const int Renewals = 4;

    private readonly RenewedTown _town = new();
    private readonly ConcurrentDictionary<ResidentCode, int> _acknowledged = new();
    private readonly CancellationTokenSource _over = new();
    private volatile IdentityEngine _current;

    public RenewalUnderLoadTests() => _current = _town.Engine;

    public void Dispose()
    {
        _over.Dispose();
        _town.Dispose();
    }

    [Fact]
    public async Task Given_writers_and_readers_at_work_When_the_engine_is_renewed_Then_everybody_finds_what_was_acknowledged_before_he_asked()
    {
        ResidentCode[][] residents = [.. Enumerable.Range(0, Writers).Select(writer => Enumerable.Range(0, ResidentsOfWriter).Select(number => _town.Events.Somebody((writer * ResidentsOfWriter) + number)).ToArray())];
        Task<int>[] atWork = [.. residents.Select((own, number) => Start(() => Write(own, number))), Start(() => Read([.. residents.SelectMany(own => own)]))];
        List<IdentityEngine> before = [];
        for (int renewal = 0; renewal < Renewals; renewal++)
        {
            AwaitProgress();
            _current.Checkpoints!.Run();
            AwaitProgress();
            before.Add(_current);
            _town.Engine = _current.Renew(successor => _current = successor)!;
            Assert.Same(_town.Engine, _current);
            AssertContinues(before[^1], _current);
        }

        await _over.CancelAsync();
        Assert.All(await Task.WhenAll(atWork), done => Assert.True(done > 0));
        Assert.All(residents.SelectMany(own => own).Where(_acknowledged.ContainsKey), code => Assert.Equal(_acknowledged[code], HouseOf(_current, code)));
        before.ForEach(engine => engine.Dispose());
    }

    /// <summary>Asks right after each answer; returns how often.</summary>
    private int Write(ResidentCode[] own, int writer)
    {
        int house = 0;
        while (!_over.IsCancellationRequested)
        {
            ResidentCode code = own[house % own.Length];
            ChangeEvent move = _town.Events.Event(ChangeReason.MoveWithin, code, new ItemChanges { Address = RenewedTown.AddressOf(++house) }, key: $"{writer} {house}");
            ChangeAnswer answer = _current.Changes!.ApplyAsync(move).AsTask().GetAwaiter().GetResult();
            Assert.True(answer.IsAccepted);
            _acknowledged[code] = house;
            Assert.Equal(house, HouseOf(_current, code));
        }

        return house;
    }

    private int Read(ResidentCode[] all)
    {
        int read = 0;
        while (!_over.IsCancellationRequested)
        {
            ResidentCode code = all[++read % all.Length];
            int least = _acknowledged.GetValueOrDefault(code);
            Assert.True(HouseOf(_current, code) >= least, "An answer is older than one that was given before.");
        }

        return read;
    }

    /// <summary>The predecessor stands where the move was, and the successor has all of it.</summary>
    private static void AssertContinues(IdentityEngine before, IdentityEngine after)
    {
        long moved = before.Register.JournalAddress;
        Assert.InRange(moved, after.Register.BaseAddress, after.Register.JournalAddress);
        Assert.Equal(RegisterDigest.Of(before.Register, moved), RegisterDigest.Of(after.Register, moved));
        Assert.Equal(moved, before.Register.JournalAddress);
    }

    /// <summary>0 before the first move.</summary>
    private static int HouseOf(IdentityEngine engine, ResidentCode code)
    {
        LookupAnswer found = engine.Lookup(code);
        string address = new ResidentImageReader(engine.Register).Read(found.ResidentRow).Address;
        const string Begin = "一丁目";
        int start = address.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        int end = address.IndexOf('番', start);
        return end > 0 && int.TryParse(address.AsSpan(start, end - start), out int house) && address == RenewedTown.AddressOf(house) ? house : 0;
    }

    /// <summary>Until some more changes have been acknowledged.</summary>
    private void AwaitProgress()
    {
        long from = _current.Changes!.Published;
        Assert.True(SpinWait.SpinUntil(() => _current.Changes!.Published > from + (4 * Writers), TimeSpan.FromMinutes(5)));
    }

    private static Task<int> Start(Func<int> work) => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
