using Juki.Engine.Model.Verdict;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Client;

/// <summary>Whether items belong to the resident of a code: the verdict and how far each item agrees, and no data.</summary>
public readonly record struct VerifyResult
{
    /// <summary>Verdict, levels of the items, reason.</summary>
    public Findings Findings { get; init; }

    /// <summary>The only grade that is meant to be accepted without a human.</summary>
    public bool IsCertain => Findings.Grade == Grade.Certain;

    /// <summary>Verdict and grade alone.</summary>
    public override string ToString() => $"verification: {(int)Findings.Result:00} {Findings.Grade}";

    internal static VerifyResult Read(ref FieldReader fields) => new() { Findings = Findings.Read(ref fields) };
}
