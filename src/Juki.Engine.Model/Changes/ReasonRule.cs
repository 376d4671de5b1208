using System.Collections.Immutable;
using Juki.Engine.Model.Records;

namespace Juki.Engine.Model.Changes;

/// <summary>What one reason needs, allows and leaves behind: a row of <see cref="ReasonRules"/>.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Kind">The kind of change that it is a reason of.</param>
/// <param name="Word">Its name in files.</param>
/// <param name="JapaneseWord">A name that is accepted too.</param>
public sealed record ReasonRule(ChangeReason Reason, ChangeKind Kind, string Word, string JapaneseWord)
{
    /// <summary>Items that must be set.</summary>
    public RecordItems Needs { get; init; }

    /// <summary>Items of which one at least must be set, or taken away.</summary>
    public RecordItems NeedsOneOf { get; init; }

    /// <summary>Items that may be set, those that must be among them.</summary>
    public RecordItems MaySet { get; init; }

    /// <summary>Items that may be taken away.</summary>
    public RecordItems MayClear { get; init; }

    /// <summary>Items of which a searchable version is left where they change: the person really lived there, or was called so.</summary>
    public RecordItems Leaves { get; init; }

    /// <summary>An item that is taken away though the event need not say so.</summary>
    public RecordItems Removes { get; init; }

    /// <summary>Of a removal: the status that it leaves.</summary>
    public ResidentStatus RemovedAs { get; init; }

    /// <summary>Of an entry: the removals after which a resident may come back, with the same code.</summary>
    public ImmutableArray<ResidentStatus> ReentersAfter { get; init; } = [];

    /// <summary>Of a protection: whether it begins; null for all other reasons.</summary>
    public bool? Protects { get; init; }

    /// <summary>An event that finds everything as it says is a fact of its own.</summary>
    public bool MayChangeNothing { get; init; }

    /// <summary>The name is another one now, so that its reading goes with it.</summary>
    public bool RenewsReadings { get; init; }
}
