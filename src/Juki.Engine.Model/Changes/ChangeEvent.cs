using Juki.Engine.Model.Codes;

namespace Juki.Engine.Model.Changes;

/// <summary>
/// One change of one resident, as an office sends it. It is <i>resolved</i> once it needs no drawing to be applied: it then names the
/// resident's code, and that of a code change also the new one. Only resolved events are journalled, so that a replay gives the same register.
/// </summary>
public sealed record ChangeEvent
{
    /// <summary>The most characters of a key.</summary>
    public const int KeyLengthMax = 64;

    /// <summary>The sender's own mark of the event: sent again, it is answered with the first outcome and not applied again.</summary>
    public required string Key { get; init; }

    /// <summary>Why.</summary>
    public required ChangeReason Reason { get; init; }

    /// <summary>The day on which it happened (異動日).</summary>
    public required DateOnly Date { get; init; }

    /// <summary>When the office processed it (処理日).</summary>
    public required ProcessingTime Processed { get; init; }

    /// <summary>The office that sends it.</summary>
    public required MunicipalityNumber Sender { get; init; }

    /// <summary>
    /// The resident's code; of a code change, the one until then. Null for an entry whose code the engine is to draw; an entry may
    /// bring the code that a municipality gave.
    /// </summary>
    public ResidentCode? Code { get; init; }

    /// <summary>Of a code change: the code that the engine drew. Nobody chooses it, so that no sender's event has one.</summary>
    public ResidentCode? NewCode { get; init; }

    /// <summary>The items that change.</summary>
    public ItemChanges Items { get; init; } = ItemChanges.None;

    /// <summary>It takes a code that the engine draws, whatever its sender may have put there: an entry without a code, and every code change.</summary>
    public bool TakesDrawnCode => Reason == ChangeReason.CodeOnRequest || Code is null;

    /// <summary>Nothing has to be drawn any more to apply it.</summary>
    public bool IsResolved => Code is not null && (NewCode is not null) == (Reason == ChangeReason.CodeOnRequest);

    /// <summary>The event with the code that was drawn for it, if it takes one.</summary>
    /// <exception cref="ArgumentException">It names no resident, and is no entry.</exception>
    public ChangeEvent Resolve(ResidentCode drawn)
    {
        if (Code is null && ReasonRules.Find(Reason) is not { Kind: ChangeKind.Entry })
        {
            throw new ArgumentException("An event that names no resident cannot be resolved: check it first.");
        }

        return Reason == ChangeReason.CodeOnRequest ? this with { NewCode = drawn } : this with { Code = Code ?? drawn, NewCode = null };
    }

    /// <summary>Names the reason; nothing of the person.</summary>
    public override string ToString() => $"event: {ReasonRules.Find(Reason)?.Word ?? "unknown reason"}";
}
