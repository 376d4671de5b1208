using System.Collections.Frozen;
using Juki.Engine.Files.Csv;
using Juki.Engine.Model.Dates;

namespace Juki.Engine.Files.Mapping;

/// <summary>What one of our columns is made of in a mapped file.</summary>
/// <param name="Pieces">Its pieces in order; at least one.</param>
internal sealed record ItemSource(SourcePiece[] Pieces)
{
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>>? _values;

    /// <summary>Notation of its dates; null: the text is left as it is.</summary>
    public DatePattern? Format { get; init; }

    /// <summary>The fault of a row whose date is not in that notation.</summary>
    public RowFaultKind FormatFault { get; init; } = RowFaultKind.BirthDate;

    /// <summary>What the file writes → what we read.</summary>
    public FrozenDictionary<string, string>? Values
    {
        init => _values = value?.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The field to be named where the item is at fault.</summary>
    public int FirstField => Pieces[0].Field;

    /// <summary>What a text stands for; itself if nothing is said of it.</summary>
    public ReadOnlySpan<char> Translate(ReadOnlySpan<char> text) =>
        _values is { } values && values.TryGetValue(text, out string? meant) ? meant : text;
}
