using Juki.Engine.Store.Memory;
using Juki.Engine.TestKit;

namespace Juki.Engine.Store.Tests.Memory;

public sealed class ControlGroupTests
{
    [Theory]
    [InlineData("0::/service/job", "service", "1000", 300 + 500)]
    [InlineData("0::/service/job", "service", "max", long.MaxValue)]
    [InlineData("0::/elsewhere", "", "1000", 300 + 500)]
    [InlineData("0::/elsewhere", "service", "1000", long.MaxValue)]
    public void Given_a_limit_on_a_group_above_When_asked_Then_what_is_left_counts_the_page_cache_as_free(
        string membership, string limited, string limit, long expected)
    {
        using var directory = new TemporaryDirectory();
        File.WriteAllText(directory["membership"], membership + "\n");
        string group = Directory.CreateDirectory(Path.Join(directory["root"], limited)).FullName;
        File.WriteAllText(Path.Join(group, "memory.max"), limit + "\n");
        File.WriteAllText(Path.Join(group, "memory.current"), "700\n");
        File.WriteAllText(Path.Join(group, "memory.stat"), "anon 200\nfile 500\n");

        Assert.Equal(expected, new ControlGroup(directory["membership"], directory["root"]).AvailableBytes);
    }

    [Fact]
    public void Given_groups_of_the_first_version_When_asked_Then_the_memory_controller_counts()
    {
        using var directory = new TemporaryDirectory();
        File.WriteAllText(directory["membership"], "5:cpu,memory:/job\n4:devices:/job\n");
        string group = Directory.CreateDirectory(directory["root/memory/job"]).FullName;
        File.WriteAllText(Path.Join(group, "memory.limit_in_bytes"), "1000\n");
        File.WriteAllText(Path.Join(group, "memory.usage_in_bytes"), "700\n");
        File.WriteAllText(Path.Join(group, "memory.stat"), "cache 1\ntotal_cache 100\n");

        Assert.Equal(400, new ControlGroup(directory["membership"], directory["root"]).AvailableBytes);
    }

    [Fact]
    public void Given_this_process_When_asked_Then_some_memory_is_available() =>
        Assert.InRange(AvailableMemory.Bytes, 1L << 20, 1L << 50);
}
