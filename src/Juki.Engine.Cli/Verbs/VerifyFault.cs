using Juki.Engine.Durability.History.Auditing;
using Juki.Engine.Durability.Journal;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Cli.Verbs;

/// <summary>Something for which a part of a register is not found sound.</summary>
/// <param name="Message">What, with file and place if they are known, and the remedy.</param>
/// <param name="IsUnreadable">The system does not let it be read, or there is no room to check it: whether it is damaged is not known.</param>
internal sealed record VerifyFault(string Message, bool IsUnreadable)
{
    /// <summary>What a check has ended with.</summary>
    public static VerifyFault Of(Exception failure) =>
        new(failure.Message, failure is not (RegisterException { IsDamage: true } or JournalException { Fault: not JournalFault.Unreadable }));

    /// <summary>What the archives' check has met in the journal; null if nothing.</summary>
    public static VerifyFault? Of(JournalFinding? found) => found is null ? null : new VerifyFault(found.Message, found.Kind == JournalFault.Unreadable);
}
