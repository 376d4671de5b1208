namespace Juki.Engine.Cli.Tests.Kills;

/// <summary>When a command is killed.</summary>
/// <param name="Access">As soon as so many accesses to files were seen.</param>
/// <param name="CountsReads">Reading counts too, so that it may die while it opens what is there.</param>
internal readonly record struct KillPoint(int Access, bool CountsReads)
{
    /// <summary>It may come to its end.</summary>
    public static KillPoint Never { get; } = new(int.MaxValue, false);
}
