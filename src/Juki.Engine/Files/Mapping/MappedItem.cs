using System.Collections.Frozen;
using Juki.Engine.Model.Dates;

namespace Juki.Engine.Files.Mapping;

/// <summary>What a mapping says of one item.</summary>
/// <param name="Name">The item.</param>
/// <param name="Line">Its line in the mapping.</param>
internal sealed record MappedItem(string Name, int Line)
{
    /// <summary>The columns that feed it, in this order.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>What stands between the texts of several columns.</summary>
    public string Join { get; init; } = " ";

    /// <summary>Notation of its dates; null: those that are read anyway.</summary>
    public DatePattern? Format { get; init; }

    /// <summary>What the file writes → what we read; null if it writes what we read.</summary>
    public FrozenDictionary<string, string>? Values { get; init; }

    /// <summary>How a name is taken apart.</summary>
    public NameOrder Order { get; init; }

    public string Place => $"item {Name}";
}
