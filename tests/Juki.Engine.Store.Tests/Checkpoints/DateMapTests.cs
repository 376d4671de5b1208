using Juki.Engine.Store.Births;
using Juki.Engine.Store.Checkpoints;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Tests.Checkpoints;

public sealed class DateMapTests
{
    [Theory]
    [InlineData(0, 20)]
    [InlineData(150, 0)]
    [InlineData(150, 1)]
    [InlineData(150, 200)]
    public void Given_dates_that_came_with_changes_When_the_starts_of_the_base_are_asked_for_Then_its_dates_keep_their_blocks_and_the_others_are_empty(int residents, int changes)
    {
        using var register = new CheckpointedRegister(seed: 4, residents);
        register.Change(changes);
        DateTable dates = register.Register.Dictionaries.Dates;
        NativeArray<int> ofBase = register.Register.Base.Sections.Get(SectionKinds.BirthBlocks);
        using SectionSet sections = new();
        using NativeArray<int> starts = DateMap.Write(dates, sections).StartsOf(ofBase);
        int[] inOrder = [.. Enumerable.Range(0, dates.CountWithGrown).OrderBy(id => dates[id].Packed)];

        Assert.True(changes < 20 || dates.CountWithGrown > dates.Count, "No date came with the changes.");
        Assert.Equal(inOrder.Length + 1, starts.Length);
        Assert.Equal(
            inOrder.Select(old => old < dates.Count ? (ofBase[old + 1] - ofBase[old], (int?)ofBase[old]) : (0, null)),
            inOrder.Select((old, id) => (starts[id + 1] - starts[id], old < dates.Count ? starts[id] : (int?)null)));
    }
}
