using Juki.Engine.Answers;
using Juki.Engine.Candidates;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Bulk;

/// <summary>A session of an engine, as bulk matching sees it: all its batches are read at one journal address.</summary>
internal readonly struct SessionAnswerer : IBatchAnswerer
{
    private readonly IdentityEngine _engine;
    private readonly MatchSession _session;

    public SessionAnswerer(IdentityEngine engine, long asOf)
    {
        _engine = engine;
        _session = engine.CreateSession();
        _session.ReadAt(asOf);
        AsOf = asOf;
    }

    public int BatchSize => MatchSession.BatchSize;

    public string RulesVersion => _engine.Rules.Version;

    public long AsOf { get; }

    public long RowsCompared => _session.RowsCompared;

    public void Clear() => _session.Clear();

    public void Add(in QueryItems query) => _session.Add(query);

    public ItemSet? ItemsOf(int index) => _session.ItemsOf(index);

    public void Run() => _session.Run();

    public ref readonly Answer Answer(int index) => ref _session.Answer(index);

    public ReadOnlySpan<Answer> Candidates(int index) => _session.Candidates(index);

    public ResidentCode CodeOf(int residentRow) => _engine.Register.CodeOf(residentRow);

    public CodeOwnership OwnershipOf(int index) => _session.OwnershipOf(index);

    public long Reached(CandidatePass pass) => _session.Reached(pass);
}
