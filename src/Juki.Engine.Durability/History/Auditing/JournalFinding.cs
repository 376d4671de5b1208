using Juki.Engine.Durability.Journal;

namespace Juki.Engine.Durability.History.Auditing;

/// <summary>Why a journal could not be read beside the archives that were made of it.</summary>
/// <param name="Kind">What kind of fault.</param>
/// <param name="Message">What, and the remedy.</param>
public sealed record JournalFinding(JournalFault Kind, string Message)
{
    /// <summary>What the journal was refused with, or reading on in it.</summary>
    public static JournalFinding Of(JournalException fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return new JournalFinding(fault.Fault, fault.Message);
    }
}
