using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;

namespace Juki.Engine.History;

/// <summary>One change in the history of a resident, with the full picture before and after it.</summary>
public sealed record ResidentChange
{
    /// <summary>Address of the change in the journal.</summary>
    public required long Address { get; init; }

    /// <summary>Why.</summary>
    public required ChangeReason Reason { get; init; }

    /// <summary>The day on which it happened (異動日).</summary>
    public required DateOnly Date { get; init; }

    /// <summary>When the office processed it (処理日).</summary>
    public required ProcessingTime Processed { get; init; }

    /// <summary>The office that sent it.</summary>
    public required MunicipalityNumber Sender { get; init; }

    /// <summary>The resident until then; null if nobody had the code.</summary>
    public ResidentImage? Before { get; init; }

    /// <summary>The resident from then on.</summary>
    public required ResidentImage After { get; init; }

    /// <summary>
    /// It is the first change that the history has of the resident, so that <see cref="Before"/>, if there is one, is what the register was made with.
    /// </summary>
    public bool IsFirst { get; init; }

    /// <summary>Names the reason; nothing of the person.</summary>
    public override string ToString() => FormattableString.Invariant($"change at {Address}: {ReasonRules.Find(Reason)?.Word}");
}
