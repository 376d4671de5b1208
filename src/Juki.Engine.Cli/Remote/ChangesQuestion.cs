using Juki.Engine.Model.Codes;

namespace Juki.Engine.Cli.Remote;

/// <summary>What is asked of a change feed.</summary>
/// <param name="Since">Journal address up to which all is known.</param>
/// <param name="Codes">The residents who are followed; null for all.</param>
/// <param name="Follows">Changes to come are wanted too.</param>
internal sealed record ChangesQuestion(long Since, IReadOnlyCollection<ResidentCode>? Codes, bool Follows);
