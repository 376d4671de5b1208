using Juki.Engine.Answers;
using Juki.Engine.Candidates;
using Juki.Engine.Matching.Deciding;
using Juki.Engine.Matching.Weights;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;
using Juki.Engine.Queries;
using Juki.Engine.Store.Registers;

namespace Juki.Engine;

/// <summary>
/// Answers queries in batches for one thread; allocates nothing once its buffers have grown. Use:
/// <c>Clear</c>, <c>Add</c> up to <see cref="BatchSize"/> times, <c>Run</c>, read the answers.
/// </summary>
/// <remarks>
/// The whole batch goes through each <see cref="CandidatePass"/> before the next begins, so that the cache misses of 64 queries
/// overlap: search, reading of the rows found, comparison. The two exact passes are for all, the later ones for those that are
/// not settled yet.
/// </remarks>
public sealed class MatchSession
{
    /// <summary>How many queries one batch holds.</summary>
    public const int BatchSize = 64;

    /// <summary>Every query takes these: by code, and by name and date.</summary>
    private const int ExactPassCount = (int)CandidatePass.BirthBlock;

    /// <summary>How many candidates are kept for review.</summary>
    public const int ReviewedMax = 5;

    private readonly Register _register;
    private readonly EngineOptions _options;
    private readonly ExactPasses _exact;
    private readonly ICandidatePass[] _laterPasses;
    private readonly CandidateComparer _comparer;
    private readonly AnswerComposer _composer;
    private readonly CandidateRows _rows = new();
    private readonly PassRows _found;
    private readonly PreparedQuery[] _queries = new PreparedQuery[BatchSize];
    private readonly CandidateList[] _candidates = new CandidateList[BatchSize];
    private readonly CodeOwner[] _owners = new CodeOwner[BatchSize];
    private readonly int[] _named = new int[BatchSize];
    private readonly int[] _open = new int[BatchSize];
    private readonly Answer[] _answers = new Answer[BatchSize];
    private readonly Answer[] _reviewed = new Answer[ReviewedMax];
    private readonly long[] _reached = new long[Enum.GetValues<CandidatePass>().Length];
    private bool _isVerification;
    private long? _fixedAsOf;

    internal MatchSession(Register register, WeightModel weights, EngineOptions options)
    {
        _register = register;
        _options = options;
        _found = new PassRows(register, _rows);
        _exact = new ExactPasses(register, _found);
        _laterPasses =
        [
            new BirthBlockPass(register, _found),
            new DateSlipPass(register, _found),
            new AddressBlockPass(register, _found),
            new MunicipalityPass(register, _found),
            new RareNamePass(register, _found),
            new NearNamePass(register, _found),
        ];
        _comparer = new CandidateComparer(register, weights, options);
        _composer = new AnswerComposer(register, weights.Nobody);
        for (int lane = 0; lane < BatchSize; lane++)
        {
            _queries[lane] = new PreparedQuery();
            _candidates[lane] = new CandidateList();
        }
    }

    /// <summary>Queries added since <see cref="Clear"/>.</summary>
    public int Count { get; private set; }

    /// <summary>How many queries this session has sent through a pass since it was made: the passes' share of the cost.</summary>
    public long Reached(CandidatePass pass) => _reached[(int)pass];

    /// <summary>How many rows this session has compared with a query since it was made.</summary>
    public long RowsCompared { get; private set; }

    /// <summary>
    /// Journal address that the answers are true of: that of the last change when the batch was run, or the one that
    /// <see cref="ReadAt"/> fixed.
    /// </summary>
    public long AsOf => _found.AsOf;

    private ReadOnlySpan<PreparedQuery> Queries => _queries.AsSpan(0, Count);

    /// <summary>Reads all batches from now on at one journal address, so that a job of many sees one state of the register.</summary>
    /// <param name="asOf">The address, not below that of the register on disk; null for that of the last change whenever a batch is run.</param>
    /// <exception cref="ArgumentOutOfRangeException">The register on disk is newer, or there is no change with this address yet.</exception>
    public void ReadAt(long? asOf)
    {
        if (asOf is { } address)
        {
            _register.RequireReadable(address);
        }

        _fixedAsOf = asOf;
    }

    /// <summary>Begins a batch.</summary>
    public void Clear() => Count = 0;

    /// <summary>Takes one query; its text is copied or prepared before the call returns.</summary>
    /// <exception cref="InvalidOperationException">The batch is full.</exception>
    public void Add(in QueryItems query)
    {
        if (Count == BatchSize)
        {
            throw new InvalidOperationException($"A batch holds {BatchSize} queries; call Run and Clear before adding more.");
        }

        _candidates[Count].Clear();
        try
        {
            _queries[Count].Set(query, _register);
        }
        catch (Exception failure) when (SuspectedDamage.Explains(failure, _register.Verification))
        {
            throw SuspectedDamage.Of(failure);
        }

        Count++;
    }

    /// <summary>The items of query <paramref name="index"/>; null if one has a fault, or the date of birth is not known in full.</summary>
    public ItemSet? ItemsOf(int index)
    {
        PreparedQuery query = _queries[index];
        bool isWhole = query.IsReadable && (query.Birth.IsExact || !query.Has(ItemSet.BirthDate));
        return isWhole ? query.Items : null;
    }

    /// <summary>Answers all queries of the batch: who in the whole register is it? (1:N identification)</summary>
    /// <exception cref="RegisterException">The register was mapped and has been found damaged, by now or by these queries.</exception>
    public void Run()
    {
        _register.Verification.ThrowIfDamaged();
        try
        {
            Identify();
        }
        catch (Exception failure) when (SuspectedDamage.Explains(failure, _register.Verification))
        {
            throw SuspectedDamage.Of(failure);
        }
    }

    /// <summary>Answers all queries of the batch about the resident of their code alone: is it they? (1:1 verification)</summary>
    /// <exception cref="RegisterException">The register was mapped and has been found damaged, by now or by these queries.</exception>
    public void RunVerification()
    {
        _register.Verification.ThrowIfDamaged();
        try
        {
            VerifyOwners();
        }
        catch (Exception failure) when (SuspectedDamage.Explains(failure, _register.Verification))
        {
            throw SuspectedDamage.Of(failure);
        }
    }

    /// <summary>The answer to query <paramref name="index"/>.</summary>
    public ref readonly Answer Answer(int index) => ref _answers[index];

    /// <summary>
    /// The best candidates of query <paramref name="index"/>, best first, at most five, one per resident; for <c>--top</c>
    /// and review. None after a verification. Valid until the next call.
    /// </summary>
    public ReadOnlySpan<Answer> Candidates(int index)
    {
        ReadOnlySpan<Candidate> candidates = _isVerification ? default : _candidates[index].Span;
        int count = 0;
        while (count < Math.Min(candidates.Length, ReviewedMax) && candidates[count].Standing != ResultCode.NotFound)
        {
            _reviewed[count] = _composer.ComposeCandidate(_answers[index], candidates[count], candidates);
            count++;
        }

        return _reviewed.AsSpan(0, count);
    }

    /// <summary>
    /// Whose the code of query <paramref name="index"/> is, held against the resident of its answer. After a verification that is the
    /// resident whom the verdict speaks of, though <see cref="Answers.Answer.ResidentRow"/> is −1 then: the code is theirs, now or formerly,
    /// if they are identified, and that of another if not.
    /// </summary>
    public CodeOwnership OwnershipOf(int index)
    {
        PreparedQuery query = _queries[index];
        CodeOwner owner = query.IsReadable ? _owners[index] : _exact.OwnerOf(query);
        return owner.Ownership(_named[index]);
    }

    /// <summary>All residents compared with query <paramref name="index"/>, best first. Valid until the next call.</summary>
    internal ReadOnlySpan<Candidate> Compared(int index) => _candidates[index].Span;

    private void Identify()
    {
        _isVerification = false;
        foreach (ref long reached in _reached.AsSpan(0, ExactPassCount))
        {
            reached += Count;
        }

        FindByCode();
        _exact.FindByName(Queries, _candidates);
        CompareRows();
        FindTolerant();
        Answer();
    }

    private void VerifyOwners()
    {
        _isVerification = true;
        FindByCode();
        CompareRows();
        Answer();
        for (int lane = 0; lane < Count; lane++)
        {
            Verification.Restrict(ref _answers[lane], _queries[lane], _owners[lane]);
        }
    }

    private void FindByCode()
    {
        _found.AsOf = _fixedAsOf ?? _register.JournalAddress;
        _rows.Clear();
        _exact.FindByCode(Queries, _owners);
    }

    private void FindTolerant()
    {
        foreach (ICandidatePass pass in _laterPasses)
        {
            int open = 0;
            for (int lane = 0; lane < Count; lane++)
            {
                if (!IsSettled(lane, pass.MayFindRivals) && pass.CanHelp(_queries[lane]))
                {
                    _open[open++] = lane;
                }
            }

            pass.Find(_open.AsSpan(0, open), Queries, _candidates);
            _reached[(int)pass.Pass] += open;
            CompareRows();
        }
    }

    /// <summary>The present rows first: beside one that agrees in everything, the resident's versions need no comparison.</summary>
    private void CompareRows()
    {
        _rows.Read(_register);
        CompareRows(versions: false);
        CompareRows(versions: true);
        _rows.Clear();
    }

    private void CompareRows(bool versions)
    {
        for (int i = 0; i < _rows.Count; i++)
        {
            ref readonly CandidateRows.Entry entry = ref _rows[i];
            int resident = _register.ResidentOf(entry.RowNumber);
            CandidateList candidates = _candidates[entry.Lane];
            if (versions == (entry.RowNumber != resident) && !candidates.Supersedes(entry.RowNumber, resident))
            {
                CodeAgreement agreement = _owners[entry.Lane].Agreement(resident);
                RowsCompared++;
                candidates.Add(_comparer.Compare(_queries[entry.Lane], entry.RowNumber, entry.Row, agreement));
            }
        }
    }

    /// <summary>
    /// Whether the later passes are left out. Everybody with this name and date is known by now; whoever is acceptable with them
    /// is not rivalled by residents whose name or date differs. Beside one who was found under another name the
    /// <em>rivals' passes</em> are taken; the others are left out for their cost: they would find residents with another date as well.
    /// </summary>
    private bool IsSettled(int lane, bool rivalsAreSought)
    {
        ReadOnlySpan<Candidate> candidates = _candidates[lane].Span;
        int best = Decider.BestOf(candidates);
        return best >= 0
            && Grades.Of(candidates[best].Standing) is (Grade.Certain or Grade.Probable)
            && (!rivalsAreSought || candidates[best].Vector is { SharesName: true, Kana: < KanaLevel.GivenOnly });
    }

    private void Answer()
    {
        for (int lane = 0; lane < Count; lane++)
        {
            PreparedQuery query = _queries[lane];
            CandidateList candidates = _candidates[lane];
            candidates.Sort();
            Decision decision = Decider.Decide(query.Facts(_options.WithoutSex, candidates.Uncompared), candidates.Span, _options.Rules);
            _answers[lane] = _composer.Compose(decision, candidates.Span);
            _named[lane] = _answers[lane].ResidentRow;
            _answers[lane].Superseded = _owners[lane].State == LookupState.Superseded;
            if (decision.Grade == Grade.Invalid)
            {
                _answers[lane].Reason = query.Fault;
            }
        }
    }
}
