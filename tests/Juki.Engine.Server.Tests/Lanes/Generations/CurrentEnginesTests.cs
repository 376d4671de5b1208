using Juki.Engine.Answers;
using Juki.Engine.Model.Codes;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.Server.Lanes.Generations;

namespace Juki.Engine.Server.Tests.Lanes.Generations;

/// <summary>Who answers at which address, and when a register that another has taken the place of is closed.</summary>
public sealed class CurrentEnginesTests
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    [Fact]
    public void Given_a_renewal_When_leased_at_an_address_Then_whoever_can_read_there_answers()
    {
        using GenerationTown town = new();
        EnginePair before = town.Renew();
        EnginePair after = town.Engines.Current;
        long last = town.Change();

        Assert.Equal((0, 2, 1, 3), (before.Register.BaseAddress, before.Register.JournalAddress, after.Register.BaseAddress, last));
        Assert.Same(after, LeaseAt(town, WireAddress.Latest, WireFault.None, 3));
        Assert.Same(after, LeaseAt(town, 3, WireFault.None, 3));
        Assert.Same(after, LeaseAt(town, 2, WireFault.None, 2));
        Assert.Same(before, LeaseAt(town, 1, WireFault.None, 1));
        Assert.Same(before, LeaseAt(town, 0, WireFault.None, 0));
        Assert.Null(LeaseAt(town, 4, WireFault.AddressNotReached, null));
    }

    [Fact]
    public async Task Given_a_previous_register_When_nobody_has_asked_for_it_for_its_time_Then_it_is_closed_and_its_addresses_are_too_old()
    {
        using GenerationTown town = new();
        EnginePair before = town.Renew();
        town.Time.Advance(Kept - TimeSpan.FromSeconds(1));
        Assert.Same(before, LeaseAt(town, 0, WireFault.None, 0));
        town.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Same(before, town.Engines.Previous);
        town.Time.Advance(Kept - TimeSpan.FromSeconds(3));
        Assert.Same(before, town.Engines.Previous);
        town.Time.Advance(TimeSpan.FromSeconds(2));

        Assert.Null(town.Engines.Previous);
        await before.Closed.WaitAsync(GenerationTown.Patience);
        Assert.False(before.TryLease());
        Assert.Null(LeaseAt(town, 0, WireFault.AddressTooOld, null));
        Assert.Equal(LookupState.Found, town.Engines.Current.WithSex.Lookup(town.Somebody).State);
    }

    [Fact]
    public async Task Given_no_time_for_previous_registers_When_renewed_Then_they_are_closed_behind_the_last_lease()
    {
        using GenerationTown town = new(previousKeptMs: 0);
        EnginePair read = town.Engines.Lease();
        EnginePair batch = town.Engines.Lease();
        EnginePair before = town.Renew();

        Assert.Same(before, read);
        Assert.Null(town.Engines.Previous);
        Assert.True(before.Superseded.IsCancellationRequested);
        read.Release();
        Assert.Equal(LookupState.Found, batch.WithSex.Lookup(town.Somebody).State);
        Assert.False(before.Closed.IsCompleted);
        batch.Release();
        await before.Closed.WaitAsync(GenerationTown.Patience);
        Assert.Null(LeaseAt(town, 0, WireFault.AddressTooOld, null));
    }

    [Fact]
    public async Task Given_a_previous_register_that_is_kept_When_another_renewal_comes_Then_it_is_let_go_of_and_the_next_is_kept()
    {
        using GenerationTown town = new();
        EnginePair first = town.Renew();
        EnginePair second = town.Renew();

        await first.Closed.WaitAsync(GenerationTown.Patience);
        Assert.Same(second, town.Engines.Previous);
        Assert.Null(LeaseAt(town, 0, WireFault.AddressTooOld, null));
        Assert.Same(second, LeaseAt(town, 2, WireFault.None, 2));
    }

    [Fact]
    public void Given_no_newer_snapshot_When_renewed_Then_the_engines_stay_and_so_do_those_before()
    {
        using GenerationTown town = new();
        EnginePair first = town.Engines.Current;
        Assert.False(town.Engines.Renew(CancellationToken.None));
        Assert.Same(first, town.Engines.Current);

        town.Renew();
        EnginePair second = town.Engines.Current;
        Assert.False(town.Engines.Renew(CancellationToken.None));
        Assert.Equal((second, first), (town.Engines.Current, town.Engines.Previous));
    }

    [Fact]
    public async Task Given_many_who_read_When_registers_are_replaced_Then_none_is_closed_while_it_is_read_and_each_is_closed_in_the_end()
    {
        const int Readers = 4;
        using GenerationTown town = new(previousKeptMs: 0);
        using CancellationTokenSource over = new();
        Task<int>[] reading = [.. Enumerable.Range(0, Readers).Select(_ => Task.Factory.StartNew(() => Read(town, over.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
        List<EnginePair> replaced = [];
        for (int renewal = 0; renewal < 5; renewal++)
        {
            replaced.Add(town.Renew());
        }

        await over.CancelAsync();
        Assert.All(await Task.WhenAll(reading), read => Assert.True(read > 0));
        await Task.WhenAll(replaced.Select(pair => pair.Closed)).WaitAsync(GenerationTown.Patience);
    }

    [Fact]
    public async Task Given_a_successor_When_the_engines_are_closed_Then_its_changes_are_closed_with_it()
    {
        GenerationTown town = new();
        EnginePair before = town.Renew();
        EnginePair after = town.Engines.Current;
        town.Engines.Dispose();

        await Task.WhenAll(before.Closed, after.Closed).WaitAsync(GenerationTown.Patience);
        using (IdentityEngine again = IdentityEngine.OpenForChanges(town.Directory))
        {
            Assert.Equal(2, again.Register.JournalAddress);
        }

        town.Dispose();
    }

    private static int Read(GenerationTown town, CancellationToken over)
    {
        int read = 0;
        for (; !over.IsCancellationRequested; read++)
        {
            EnginePair leased = town.Engines.Lease();
            ResidentCode code = leased.Register.CodeOf(read % 50);
            Assert.Equal(code, leased.Register.CodeOf(leased.WithSex.Lookup(code).ResidentRow));
            Assert.False(leased.Closed.IsCompleted);
            leased.Release();
        }

        return read;
    }

    private static EnginePair? LeaseAt(GenerationTown town, ulong asked, WireFault expected, long? asOf)
    {
        EnginePair? leased = town.Engines.LeaseAt(asked, out long address, out WireFault fault);
        leased?.Release();
        Assert.Equal(expected, fault);
        Assert.Equal(asOf ?? address, address);
        return leased;
    }
}
