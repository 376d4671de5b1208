namespace Juki.Engine.Store.Births;

/// <summary>One query for a date and a name on its way through the passes of <see cref="NameSearch"/>.</summary>
internal struct NameLane
{
    /// <summary>The least signature of the name.</summary>
    public ulong Key;

    /// <summary>The place of the name inside its stretch, as a share of 2^64.</summary>
    public ulong Share;

    /// <summary>First position of the date's block.</summary>
    public int Start;

    /// <summary>Position behind the block; <see cref="Start"/> if nobody was born that day.</summary>
    public int End;

    /// <summary>The name's stretch.</summary>
    public int Stretch;

    /// <summary>Position where the name is likely to begin.</summary>
    public int Guess;
}
