using Juki.Engine.DataGen.Noise;
using Juki.Engine.DataGen.Noise.Drafts;
using Juki.Engine.DataGen.Queries.HardCases;

namespace Juki.Engine.DataGen.Queries.Subjects;

/// <summary>Fills drafts with the persons that queries ask for; one thread's.</summary>
internal interface ISubjectReader
{
    /// <summary>Any resident of the register.</summary>
    void ReadPresent(QueryDraft draft, ref QueryRandom random);

    /// <summary>A resident who is easily taken for another; false if there is none.</summary>
    bool TryReadHardCase(QueryDraft draft, ref QueryRandom random, out HardCaseKind kind);

    /// <summary>A person who is not in the register.</summary>
    void ReadAbsent(QueryDraft draft, long index);
}
