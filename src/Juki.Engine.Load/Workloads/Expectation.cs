using Juki.Engine.Model.Codes;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Load.Workloads;

/// <summary>What is known of the person whom a request asks for.</summary>
internal enum Knowledge : byte
{
    /// <summary>Nothing: any answer that fits the request is taken.</summary>
    None = 0,

    /// <summary>In the register, under the code of the expectation.</summary>
    Present = 1,

    /// <summary>Not in the register.</summary>
    Absent = 2,
}

/// <summary>Who a query really asks for, as the truth file says.</summary>
public readonly record struct Expectation
{
    private Expectation(Knowledge knowledge, ulong code) => (Knowledge, Code) = (knowledge, code);

    /// <summary>There is no truth file.</summary>
    public static Expectation Unknown => default;

    /// <summary>A person who is not in the register.</summary>
    public static Expectation Absent => new(Knowledge.Absent, PackedCode.None);

    /// <summary>What is known.</summary>
    internal Knowledge Knowledge { get; }

    /// <summary>The code of a present person; for a code of which nothing is known, that code.</summary>
    internal ulong Code { get; }

    /// <summary>An answer below <em>certain</em> misses the person.</summary>
    internal bool MustBeCertain { get; private init; }

    /// <summary>The resident with this code.</summary>
    public static Expectation Of(ResidentCode code) => new(Knowledge.Present, PackedCode.Of(code));

    /// <summary>The same, and nothing below <em>certain</em> will do.</summary>
    internal Expectation Certain() => this with { MustBeCertain = true };

    /// <summary>A code that nobody need have.</summary>
    internal static Expectation OfUnknownCode(ulong code) => new(Knowledge.None, code);

    /// <summary>Hides the code.</summary>
    public override string ToString() => $"expectation: {Knowledge}";
}
