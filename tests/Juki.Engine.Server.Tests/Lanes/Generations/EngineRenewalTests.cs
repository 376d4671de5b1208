using Juki.Engine.Server.Lanes.Generations;

namespace Juki.Engine.Server.Tests.Lanes.Generations;

/// <summary>Renewal behind checkpoints, and what is told where it fails.</summary>
public sealed class EngineRenewalTests
{
    [Fact]
    public void Given_a_checkpoint_When_made_Then_the_server_goes_on_with_it()
    {
        using GenerationTown town = new();
        using EngineRenewal renewal = new(town.Engines, town.Log, CancellationToken.None);
        EnginePair before = town.Engines.Current;
        town.Change();
        town.Checkpoint();

        Assert.True(SpinWait.SpinUntil(() => town.Engines.Current != before, GenerationTown.Patience));
        Assert.Equal((1, null), (town.Engines.Current.Register.BaseAddress, renewal.Failure));
        Assert.Empty(town.Log.Warnings);
    }

    [Fact]
    public void Given_snapshots_that_are_damaged_on_the_disk_When_checkpoints_are_made_Then_it_is_told_and_the_server_goes_on_until_one_is_whole()
    {
        using GenerationTown town = new();
        EnginePair before = town.Engines.Current;
        // Who listened before is told before.
        before.WithSex.Checkpoints!.Made += (_, _) => Damage(town.Directory, 2);
        using EngineRenewal renewal = new(town.Engines, town.Log, CancellationToken.None);
        town.Change();
        town.Checkpoint();

        Assert.True(SpinWait.SpinUntil(() => renewal.Failure is not null, GenerationTown.Patience));
        Assert.Same(before, town.Engines.Current);
        Assert.Contains("snapshot-2", renewal.Failure, StringComparison.Ordinal);
        Assert.Single(town.Log.Warnings);
        Assert.Equal(2, town.Change());

        town.Checkpoint();
        Assert.True(SpinWait.SpinUntil(() => town.Engines.Current != before, GenerationTown.Patience));
        Assert.True(SpinWait.SpinUntil(() => renewal.Failure is null, GenerationTown.Patience));
        Assert.Equal(2, town.Engines.Current.Register.BaseAddress);
    }

    private static void Damage(string register, int snapshot)
    {
        string directory = Path.Combine(register, $"snapshot-{snapshot}");
        if (Directory.Exists(directory))
        {
            string largest = Directory.EnumerateFiles(directory).MaxBy(file => new FileInfo(file).Length)!;
            byte[] bytes = File.ReadAllBytes(largest);
            bytes[bytes.Length / 2] ^= 1;
            File.WriteAllBytes(largest, bytes);
        }
    }
}
