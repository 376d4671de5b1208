using Juki.Engine.Model.Codes;

namespace Juki.Engine.Model.Changes;

/// <summary>
/// What somebody who follows a register hears of one change: that it happened, and which items it touched, never what they were or are. The
/// values are asked for by the resident's code, where disclosure and protection are minded.
/// </summary>
/// <param name="Address">Of the change in the journal.</param>
/// <param name="Reason">Why it happened; its kind follows from it.</param>
/// <param name="Date">The day on which it happened (異動日).</param>
/// <param name="Processed">When the office processed it (処理日).</param>
/// <param name="Sender">The office; null for a resident under protection, whom it would place.</param>
/// <param name="Code">The resident's code; of a code change, the one until then.</param>
/// <param name="NewCode">Of a code change: the code from then on.</param>
/// <param name="Items">The items that were set or taken away.</param>
public sealed record ChangeNotice(
    long Address,
    ChangeReason Reason,
    DateOnly Date,
    ProcessingTime Processed,
    MunicipalityNumber? Sender,
    ResidentCode Code,
    ResidentCode? NewCode,
    RecordItems Items)
{
    /// <summary>What the change does to the record.</summary>
    public ChangeKind Kind => (ReasonRules.Find(Reason) ?? throw new InvalidOperationException("A notice is of a change that was accepted.")).Kind;

    /// <summary>What is told of a change; the office is left to whoever knows about protection.</summary>
    public static ChangeNotice Of(long address, ChangeEvent change) => new(
        address,
        change.Reason,
        change.Date,
        change.Processed,
        change.Sender,
        change.Code ?? throw new ArgumentException("Only a resolved event is journalled.", nameof(change)),
        change.NewCode,
        change.Items.Mentioned);

    /// <summary>Hides the codes.</summary>
    public override string ToString() => FormattableString.Invariant($"change at {Address}");
}
