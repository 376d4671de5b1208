using Juki.Engine.Store.Building;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Store.Tests.Building;

public sealed class BuildNeedsTests
{
    private const long Gibibyte = 1L << 30;

    [Fact]
    public void Given_the_nation_When_its_needs_are_estimated_Then_they_fit_the_machine_that_it_is_built_for()
    {
        BuildNeeds needs = BuildNeeds.Of(122_400_000, 40_000_000);

        Assert.InRange(needs.MemoryBytes, 10 * Gibibyte, 20 * Gibibyte);
        Assert.InRange(needs.DiskBytes, 9 * Gibibyte, 12 * Gibibyte);
    }

    [Fact]
    public void Given_too_little_memory_When_required_Then_need_have_and_remedy_are_told()
    {
        BuildNeeds needs = BuildNeeds.Of(100_000_000, 30_000_000);
        RegisterException refused = Assert.Throws<RegisterException>(() => needs.RequireWithin(new AvailableResources(2 * Gibibyte, long.MaxValue), "here"));

        Assert.Contains("of memory; 2.0 GiB are available", refused.Message, StringComparison.Ordinal);
        Assert.Contains("make a smaller register", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_too_little_disk_When_required_Then_need_have_place_and_remedy_are_told()
    {
        BuildNeeds needs = BuildNeeds.Of(100_000_000, 30_000_000);
        RegisterException refused = Assert.Throws<RegisterException>(() => needs.RequireWithin(new AvailableResources(long.MaxValue, Gibibyte / 2), "here"));

        Assert.Contains("of disk in here; 0.5 GiB are free there", refused.Message, StringComparison.Ordinal);
        Assert.Contains("choose another place", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_exactly_what_is_needed_When_required_Then_the_work_may_begin()
    {
        BuildNeeds needs = BuildNeeds.Of(1_000_000, 300_000);

        needs.RequireWithin(new AvailableResources(needs.MemoryBytes, needs.DiskBytes), "here");
        Assert.Throws<RegisterException>(() => needs.RequireWithin(new AvailableResources(needs.MemoryBytes - 1, needs.DiskBytes), "here"));
        Assert.Throws<RegisterException>(() => needs.RequireWithin(new AvailableResources(needs.MemoryBytes, needs.DiskBytes - 1), "here"));
    }

    [Fact]
    public void Given_a_directory_that_does_not_exist_yet_When_asked_Then_the_disk_under_it_answers()
    {
        AvailableResources available = AvailableResources.At(Path.Combine(Path.GetTempPath(), "not", "there", "yet"));

        Assert.InRange(available.DiskBytes, 1, long.MaxValue - 1);
        Assert.InRange(available.MemoryBytes, 1, long.MaxValue - 1);
    }
}
