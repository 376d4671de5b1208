using Juki.Engine.Answers;
using Juki.Engine.Bulk;
using Juki.Engine.Candidates;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Tests.Bulk;

/// <summary>
/// An engine that knows as little as somebody who asks it from afar: of a query's items it hears with the answer, and residents have no rows
/// but places among the codes of the batch.
/// </summary>
internal sealed class DistantAnswerer(IdentityEngine engine) : IBatchAnswerer
{
    private readonly SessionAnswerer _near = new(engine, asOf: 0);
    private readonly List<ResidentCode> _codes = [];
    private readonly List<Answer[]> _candidates = [];
    private readonly List<Answer> _told = [];
    private Answer[] _answers = [];
    private int _count;

    public int BatchSize => 50;

    public string RulesVersion => _near.RulesVersion;

    public long AsOf => _near.AsOf;

    public long RowsCompared => _near.RowsCompared;

    public void Clear()
    {
        _near.Clear();
        _codes.Clear();
        _told.Clear();
        _candidates.Clear();
        _answers = [];
        _count = 0;
    }

    public void Add(in QueryItems query)
    {
        _near.Add(query);
        _count++;
    }

    public ItemSet? ItemsOf(int index) => _answers.Length == 0 ? null : _near.ItemsOf(index);

    public void Run()
    {
        _near.Run();
        for (int index = 0; index < _count; index++)
        {
            _told.Add(Tell(_near.Answer(index)));
            _candidates.Add([.. _near.Candidates(index).ToArray().Select(candidate => Tell(candidate))]);
        }

        _answers = [.. _told];
    }

    public ref readonly Answer Answer(int index) => ref _answers[index];

    public ReadOnlySpan<Answer> Candidates(int index) => _candidates[index];

    public ResidentCode CodeOf(int residentRow) => _codes[residentRow];

    public CodeOwnership OwnershipOf(int index) => _near.OwnershipOf(index);

    public long Reached(CandidatePass pass) => _near.Reached(pass);

    private Answer Tell(in Answer answer)
    {
        if (answer.ResidentRow < 0)
        {
            return answer;
        }

        _codes.Add(_near.CodeOf(answer.ResidentRow));
        return answer with { ResidentRow = _codes.Count - 1 };
    }
}
