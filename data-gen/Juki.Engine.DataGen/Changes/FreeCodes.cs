using Juki.Engine.Model.Codes;

namespace Juki.Engine.DataGen.Changes;

/// <summary>Codes that nobody has or had, as municipalities give them out.</summary>
internal sealed class FreeCodes(ChangedResidents residents, ulong seed)
{
    /// <summary>Another series than that of a generated population of the same seed.</summary>
    private const ulong OfChanges = 0x4A554B49;

    private readonly CodeSeries _series = new(seed ^ OfChanges);
    private ulong _next;

    /// <summary>A code that was not given before.</summary>
    public ResidentCode Next()
    {
        ResidentCode code;
        do
        {
            code = _series.CodeOf(_next++);
        }
        while (!residents.IsFree(code));
        return code;
    }
}
