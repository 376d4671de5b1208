using Juki.Engine.Files.Csv;

namespace Juki.Engine.Files.Events;

/// <summary>The files of an <see cref="EventApplication"/>.</summary>
public sealed record EventApplicationOptions
{
    /// <summary>The events.</summary>
    public required string Events { get; init; }

    /// <summary>The results.</summary>
    public required string Results { get; init; }

    /// <summary>Encoding of the events; null: told from their first bytes.</summary>
    public CsvEncoding? Encoding { get; init; }

    /// <summary>Replace results that exist.</summary>
    public bool Overwrites { get; init; }
}
