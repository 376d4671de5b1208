namespace Juki.Engine.TestKit.Disk;

/// <summary>
/// Which of the changes that were not synced survive a power cut: none, all, those before some moment (a disk that keeps order), or each for
/// itself with a chance that is the same for all.
/// </summary>
internal sealed class Survival(Random random)
{
    private readonly int _kind = random.Next(5);
    private readonly double _chance = random.NextDouble();

    /// <summary>The survivors, in their order.</summary>
    public IEnumerable<T> Of<T>(IReadOnlyList<T> changes) => _kind switch
    {
        0 => [],
        1 => changes,
        2 => changes.Take(random.Next(changes.Count + 1)),
        3 => changes.Where(_ => random.Next(2) == 0),
        _ => changes.Where(_ => random.NextDouble() < _chance),
    };
}
