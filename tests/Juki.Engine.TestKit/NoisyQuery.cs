namespace Juki.Engine.TestKit;

/// <summary>One generated query with its truth.</summary>
/// <param name="Code">The resident code, where the query carries one.</param>
/// <param name="Name">Name.</param>
/// <param name="Kana">Reading.</param>
/// <param name="BirthDate">Date of birth.</param>
/// <param name="Sex">Sex.</param>
/// <param name="Address">Address.</param>
/// <param name="TrueCode">Code of the person asked for; empty if not in the register.</param>
/// <param name="Errors">What was put in: <c>absent</c> or a hard case first, then the errors.</param>
public sealed record NoisyQuery(
    string Code, string Name, string Kana, string BirthDate, string Sex, string Address, string TrueCode, IReadOnlyList<string> Errors)
{
    /// <summary>Whether the person asked for is in the register.</summary>
    public bool IsPresent => TrueCode.Length > 0;

    /// <summary>Whether the person is easily taken for another.</summary>
    public bool IsHard => Errors.Any(error => error.StartsWith("hard:", StringComparison.Ordinal));

    /// <summary>The errors alone: items do not belong in the message of a failed assertion.</summary>
    public override string ToString() => $"query ({string.Join("; ", Errors)})";
}
