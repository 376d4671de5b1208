namespace Juki.Engine.Durability.History.Faster;

/// <summary>What a value is found by; 16 bytes as they lie in FASTER's log.</summary>
/// <param name="Number">Of a subject, or address of an entry.</param>
/// <param name="Kind">What the number is.</param>
/// <param name="Part">Of an entry: which of its parts, from 0; else 0.</param>
internal readonly record struct HistoryKey(ulong Number, HistoryKeyKind Kind, int Part)
{
    /// <summary>The last entry of a subject.</summary>
    public static HistoryKey OfSubject(ulong subject) => new(subject, HistoryKeyKind.Subject, 0);

    /// <summary>The subject that had a number before.</summary>
    public static HistoryKey OfFormer(ulong former) => new(former, HistoryKeyKind.Former, 0);

    /// <summary>A part of an entry.</summary>
    public static HistoryKey OfEntry(long address, int part) => new((ulong)address, HistoryKeyKind.Entry, part);

    /// <summary>Hides the number.</summary>
    public override string ToString() => Kind.ToString();
}
