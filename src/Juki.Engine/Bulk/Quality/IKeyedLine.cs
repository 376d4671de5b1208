namespace Juki.Engine.Bulk.Quality;

/// <summary>A line of a file with what it may share with other lines. Implemented by structs, so that calls are direct.</summary>
internal interface IKeyedLine
{
    /// <summary>Equal for lines that share it, spread over all 64 bits.</summary>
    ulong Key { get; }

    /// <summary>Number of the line, from 1.</summary>
    uint Line { get; }
}
