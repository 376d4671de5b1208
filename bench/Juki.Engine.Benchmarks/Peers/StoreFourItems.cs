using Juki.Engine.Candidates;
using Juki.Engine.Model;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Names;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Benchmarks.Peers;

/// <summary>
/// The very question that SQL answers: who has this date, name, sex and address to the letter? Texts in, resident out:
/// the date is read, the name folded, date and name found in batches, the rest compared with what the register renders; the
/// engine's own passes bring the rows and their texts.
/// </summary>
internal sealed class StoreFourItems(Register register, PeerQuestion[] questions) : IAnswerer
{
    private const int RowsPerQuestion = 8;

    private const int Several = -2;

    private readonly int[] _dateIds = new int[OurRound.BatchLength];
    private readonly ulong[] _names = new ulong[OurRound.BatchLength];
    private readonly int[] _rows = new int[OurRound.BatchLength * RowsPerQuestion];
    private readonly int[] _counts = new int[OurRound.BatchLength];
    private readonly char[] _address = new char[register.AddressLengthMax];
    private readonly CandidateRows _candidates = new();
    private char[] _key = new char[256];

    public string Name => "four-items-store";

    public void Answer(int first, Span<int> residents)
    {
        ReadOnlySpan<PeerQuestion> asked = questions.AsSpan(first, residents.Length);
        for (int lane = 0; lane < asked.Length; lane++)
        {
            Prepare(lane, asked[lane]);
        }

        register.Births.FindByName(_dateIds.AsSpan(0, asked.Length), _names.AsSpan(0, asked.Length), RowsPerQuestion, _rows, _counts);
        ReadCandidates(asked.Length);
        Compare(asked, residents);
    }

    private void Prepare(int lane, PeerQuestion question)
    {
        _dateIds[lane] = BirthDate.Parse(question.BirthText, out BirthDate date) == BirthDateFault.None ? register.Births.DateIdOf(date) : -1;
        int lengthMax = NameFold.LengthMax(question.Name.Length);
        _key = _key.Length < lengthMax ? new char[lengthMax] : _key;
        _names[lane] = KeyHash.Of(_key.AsSpan(0, NameFold.Fold(question.Name, FoldTier.T3, _key)));
    }

    /// <summary>Present names and addresses only, as the table of a peer has them.</summary>
    private void ReadCandidates(int lanes)
    {
        _candidates.Clear();
        for (int lane = 0; lane < lanes; lane++)
        {
            foreach (int row in _rows.AsSpan(lane * RowsPerQuestion, Math.Min(_counts[lane], RowsPerQuestion)))
            {
                if (row < register.ResidentCount)
                {
                    _candidates.Add(lane, row);
                }
            }
        }

        _candidates.Read(register);
    }

    private void Compare(ReadOnlySpan<PeerQuestion> asked, Span<int> residents)
    {
        residents.Fill(PeerQuestion.Nobody);
        for (int index = 0; index < _candidates.Count; index++)
        {
            ref readonly CandidateRows.Entry candidate = ref _candidates[index];
            if (IsEqual(candidate, asked[candidate.Lane]))
            {
                ref int resident = ref residents[candidate.Lane];
                resident = resident == PeerQuestion.Nobody ? candidate.RowNumber : Several;
            }
        }

        residents.Replace(Several, PeerQuestion.Nobody);
    }

    private bool IsEqual(in CandidateRows.Entry candidate, PeerQuestion question) =>
        SexText.TryParse(question.Sex, out Sex sex) && sex == candidate.Row.Sex
        && IsName(candidate.Row, question.Name)
        && question.Address.AsSpan().SequenceEqual(_address.AsSpan(0, register.RenderAddress(candidate.RowNumber, _address)));

    private bool IsName(in Row row, ReadOnlySpan<char> name)
    {
        ReadOnlySpan<char> family = register.Families.Text(row.FamilyId);
        ReadOnlySpan<char> given = register.Givens.Text(row.GivenId);
        return family.IsEmpty || given.IsEmpty
            ? name.SequenceEqual(family) || name.SequenceEqual(given)
            : name.Length == family.Length + 1 + given.Length && name.StartsWith(family) && name.EndsWith(given);
    }
}
