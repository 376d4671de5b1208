using Juki.Engine.Model.Codes;

namespace Juki.Engine.Model.Changes;

/// <summary>What became of an event: accepted at an address of the journal, or refused.</summary>
public readonly record struct ChangeAnswer
{
    private ChangeAnswer(ChangeFinding finding, long address, ResidentCode? code) => (Finding, Address, Code) = (finding, address, code);

    /// <summary>Why it was refused, and for which item; nothing of the item's value.</summary>
    public ChangeFinding Finding { get; }

    /// <summary>Where it stands in the journal; 0 if it was refused.</summary>
    public long Address { get; }

    /// <summary>The resident's code from then on: that of an entry or a code change may have been drawn. Null if it was refused.</summary>
    public ResidentCode? Code { get; }

    /// <summary>It is durable.</summary>
    public bool IsAccepted => !Finding.IsFault;

    /// <summary>Accepted and durable.</summary>
    public static ChangeAnswer Accepted(long address, ResidentCode code) => new(ChangeFinding.Fine, address, code);

    /// <summary>Refused; nothing of it was applied.</summary>
    /// <exception cref="ArgumentException">The finding is no fault.</exception>
    public static ChangeAnswer Refused(ChangeFinding finding) =>
        finding.IsFault ? new(finding, 0, null) : throw new ArgumentException("An event without a fault is not refused.", nameof(finding));
}
