using Juki.Engine.DataGen.Noise;
using Juki.Engine.DataGen.Noise.Drafts;
using Juki.Engine.DataGen.Noise.Sources;
using Juki.Engine.DataGen.Profiles;
using Juki.Engine.DataGen.Queries.HardCases;
using Juki.Engine.DataGen.Queries.Subjects;
using Juki.Engine.DataGen.Queries.Writing;
using Juki.Engine.Model.Codes;

namespace Juki.Engine.DataGen.Queries;

/// <summary>
/// Makes query number <i>i</i>: draws a person, puts errors in, and chooses how it is written. All depends on seed and
/// number alone. One thread's.
/// </summary>
internal sealed class QueryMaker(NoiseProfile profile, QueryOptions options, NoiseSources sources, ISubjectReader subjects)
{
    /// <summary>Batches draw from other streams than rows.</summary>
    private const ulong BatchStreams = 1UL << 63;

    private readonly ErrorBudget _budget = new(profile, sources);
    private long _batch = -1;
    private WritingHabits _batchHabits;
    private ErrorKind? _batchError;

    /// <summary>The query.</summary>
    public QueryDraft Draft { get; } = new();

    /// <summary>How it is written.</summary>
    public WritingHabits Habits { get; private set; }

    /// <summary>Whether the person is not in the register.</summary>
    public bool IsAbsent { get; private set; }

    /// <summary>Whether, and how, the person is easily taken for another.</summary>
    public HardCaseKind? HardCase { get; private set; }

    /// <summary>Makes the query with this number.</summary>
    public void Make(long index)
    {
        EnterBatch(index / profile.Batch.Rows);
        var random = new QueryRandom(options.Seed, (ulong)index);
        ReadSubject(index, ref random);
        if (random.Chance(options.CodeShare))
        {
            Span<char> digits = stackalloc char[ResidentCode.Length];
            Draft.Person.Format(digits);
            Draft.Code.Set(digits);
        }

        _budget.Spend(Draft, _batchError, ref random);
        Habits = random.Chance(profile.Batch.PreferredWritingShare) ? _batchHabits : WritingHabits.Draw(ref random);
    }

    private void EnterBatch(long batch)
    {
        if (batch != _batch)
        {
            _batch = batch;
            var random = new QueryRandom(options.Seed, BatchStreams + (ulong)batch);
            _batchHabits = WritingHabits.Draw(ref random);
            _batchError = _budget.DrawPreferred(ref random);
        }
    }

    private void ReadSubject(long index, ref QueryRandom random)
    {
        double point = random.Unit();
        IsAbsent = point < profile.AbsentShare;
        HardCase = null;
        if (IsAbsent)
        {
            subjects.ReadAbsent(Draft, index);
        }
        else if (point < profile.AbsentShare + profile.HardCaseShare && subjects.TryReadHardCase(Draft, ref random, out HardCaseKind kind))
        {
            HardCase = kind;
        }
        else
        {
            subjects.ReadPresent(Draft, ref random);
        }
    }
}
