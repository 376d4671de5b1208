using Juki.Engine.Store.Verification;

namespace Juki.Engine.Cli.Verbs;

/// <summary>The snapshot before the latest, kept in case that one is damaged.</summary>
/// <param name="Name">Its directory in the register's.</param>
/// <param name="JournalAddress">Journal address of the last change that it contains.</param>
/// <param name="Found">What was found in it; null if it was not checked.</param>
/// <param name="Fault">Why it was not checked to the end; null if it was, or was not to be.</param>
/// <param name="JournalFault">Why the journal does not follow on it; null if it does, or that is not known.</param>
internal sealed record OlderSnapshot(string Name, long JournalAddress, AuditReport? Found, VerifyFault? Fault, string? JournalFault);
