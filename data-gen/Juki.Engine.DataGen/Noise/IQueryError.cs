using Juki.Engine.DataGen.Noise.Drafts;
using Juki.Engine.DataGen.Noise.Sources;

namespace Juki.Engine.DataGen.Noise;

/// <summary>One kind of error. Without state: shared by all threads.</summary>
internal interface IQueryError
{
    /// <summary>Which error it is.</summary>
    ErrorKind Kind { get; }

    /// <summary>What it may change.</summary>
    ErrorPart Parts { get; }

    /// <summary>Puts the error in. False, and nothing changed, where this draft offers no place for it.</summary>
    bool TryApply(QueryDraft draft, NoiseSources sources, ref QueryRandom random);
}
