using Juki.Engine.DataGen.Noise;
using Juki.Engine.DataGen.Noise.Drafts;
using Juki.Engine.DataGen.Queries.HardCases;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.DataGen.Queries.Subjects;

/// <summary>The persons of a register, removed residents included: an agency's file knows nothing of their removal.</summary>
internal sealed class RegisterSubjectReader(Register register, ResidentList residents, HardCaseRows hardCases, IAbsentPersons absent) : ISubjectReader
{
    private readonly RecordText _text = new();
    private readonly RegisterPast _past = new(register);

    /// <inheritdoc/>
    public void ReadPresent(QueryDraft draft, ref QueryRandom random) => Read(draft, residents[random.Below(residents.Count)]);

    /// <inheritdoc/>
    public bool TryReadHardCase(QueryDraft draft, ref QueryRandom random, out HardCaseKind kind)
    {
        if (!hardCases.TryDraw(ref random, out int row, out kind))
        {
            return false;
        }

        Read(draft, row);
        return true;
    }

    /// <inheritdoc/>
    public void ReadAbsent(QueryDraft draft, long index) => absent.Get(index, new DraftSink(draft));

    private void Read(QueryDraft draft, int row)
    {
        draft.Fill(register.ReadResident(row, _text));
        _past.ResidentRow = row;
        draft.Past = _past;
    }
}
