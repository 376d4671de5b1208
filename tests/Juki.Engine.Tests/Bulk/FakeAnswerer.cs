using System.Globalization;
using Juki.Engine.Answers;
using Juki.Engine.Bulk;
using Juki.Engine.Candidates;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Tests.Bulk;

/// <summary>
/// Answers by the query's own words: a number as the name is the row of a certain answer (or one of another grade), none is "not found". Allocates
/// nothing; takes a random while where asked to.
/// </summary>
internal sealed class FakeAnswerer(bool dawdles = false, Grade grade = Grade.Certain) : IBatchAnswerer
{
    private readonly Answer[] _answers = new Answer[8];
    private readonly Answer[] _candidates = new Answer[2];
    private int _count;

    public int BatchSize => _answers.Length;

    public string RulesVersion { get; init; } = "fake-1";

    public long AsOf { get; init; }

    public long RowsCompared => 0;

    public void Clear() => _count = 0;

    public void Add(in QueryItems query)
    {
        bool isFound = int.TryParse(query.Name, NumberStyles.None, CultureInfo.InvariantCulture, out int row);
        _answers[_count++] = new Answer
        {
            Result = isFound ? ResultCode.CertainIdentical : ResultCode.NotFound,
            Grade = isFound ? grade : Grade.None,
            ResidentRow = isFound ? row : -1,
            Weight = 40.25f,
            Probability = 0.5f,
            Name = NameLevel.VariantT2,
            Kana = KanaLevel.SameSound,
            Birth = BirthLevel.Identical,
            Sex = SexLevel.Identical,
            Address = AddressLevel.A6,
        };
    }

    public ItemSet? ItemsOf(int index) => null;

    public void Run()
    {
        if (dawdles)
        {
            Thread.SpinWait(Random.Shared.Next(3000));
        }
    }

    public ref readonly Answer Answer(int index) => ref _answers[index];

    public ReadOnlySpan<Answer> Candidates(int index)
    {
        _candidates[0] = _answers[index];
        _candidates[1] = _answers[index] with { ResidentRow = _answers[index].ResidentRow + 1, Weight = 1f };
        return _candidates;
    }

    public ResidentCode CodeOf(int residentRow) => ResidentCode.FromBody((ulong)residentRow);

    public CodeOwnership OwnershipOf(int index) => CodeOwnership.NoCode;

    public long Reached(CandidatePass pass) => 0;
}
