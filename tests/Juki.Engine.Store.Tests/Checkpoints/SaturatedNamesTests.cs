using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Tests.Checkpoints;

/// <summary>A name that more bear than an entry can tell: how many do is not known from the entry, and is counted.</summary>
public sealed class SaturatedNamesTests
{
    private const int Residents = 300;

    [Fact]
    public void Given_names_whose_count_is_at_its_limit_When_some_of_their_bearers_come_and_go_Then_those_are_counted_and_the_others_stay_as_they_are()
    {
        using var register = new CheckpointedRegister(seed: 5, Residents);
        Saturate(register.Register.Base.Sections.Get(SectionKinds.FullNames));
        register.Change(40);
        register.Checkpoint(40);
        using var anew = Register.Open(register.BuildAnew());
        register.Reopen();
        int[] rows = [.. Enumerable.Range(0, register.Register.ResidentCount)];
        (int Found, int Expected)[] counts = [.. rows.Select(row => register.Register.FullNameHash(row)).Distinct().Select(name => (register.Register.CountOfFullName(name), anew.CountOfFullName(name)))];

        Assert.All(counts, count => Assert.True(count.Found == count.Expected || count.Found == FullNameCounts.BearersMax, $"{count}"));
        Assert.Contains(counts, count => count.Found == FullNameCounts.BearersMax);
        Assert.Contains(counts, count => count.Found == count.Expected && count.Expected > 1);
    }

    private static void Saturate(NativeArray<ulong> entries)
    {
        for (long entry = 0; entry < entries.Length; entry++)
        {
            entries[entry] |= FullNameCounts.BearersMax;
        }
    }
}
