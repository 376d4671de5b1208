using Juki.Engine.Bulk.Calibration;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Bulk;

/// <summary>Counts right and wrong answers; nothing is allocated for a row once every kind of error has been seen.</summary>
internal sealed class AccuracyTally
{
    private const string NoError = "none";

    private readonly Dictionary<string, ErrorKindAccuracy> _byErrorKind = [];
    private readonly CalibrationTally _calibration = new();
    private GradeTruth _certain;
    private GradeTruth _probable;
    private long _present;
    private long _absent;
    private long _namedRight;
    private long _namedWrong;

    /// <summary>Counts one query.</summary>
    /// <param name="outcome">Its answer.</param>
    /// <param name="truth">Body of the right resident's code; <see cref="RowOutcome.NoCode"/> if not in the register.</param>
    /// <param name="errors">Its errors, with <c>;</c> between them.</param>
    public void Add(in RowOutcome outcome, ulong truth, ReadOnlySpan<char> errors)
    {
        bool isPresent = truth != RowOutcome.NoCode;
        bool isRight = isPresent && outcome.CodeBody == truth;
        bool isShown = isPresent && outcome.Shows(truth);
        _present += isPresent ? 1 : 0;
        _absent += isPresent ? 0 : 1;
        _certain.Add(outcome.Grade == Grade.Certain, isPresent, isRight);
        _probable.Add(outcome.Grade == Grade.Probable, isPresent, isRight);
        _namedRight += isShown ? 1 : 0;
        _namedWrong += isPresent && outcome.NamesOne && !isShown ? 1 : 0;
        if (outcome.NamesOne)
        {
            _calibration.Add(outcome.Probability, isRight);
        }

        AddByErrorKind(errors, outcome.Grade == Grade.Certain, isRight, isShown);
    }

    public Accuracy ToAccuracy() => new()
    {
        Present = _present,
        Absent = _absent,
        Certain = _certain.Rows,
        FalseCertain = _certain.False,
        Probable = _probable.Rows,
        FalseProbable = _probable.False,
        AbsentCertain = _certain.Absent,
        AbsentProbable = _probable.Absent,
        NamedRight = _namedRight,
        NamedWrong = _namedWrong,
        ByErrorKind = new SortedDictionary<string, ErrorKindAccuracy>(_byErrorKind, StringComparer.Ordinal),
        Calibration = _calibration.ToBins(),
    };

    private void AddByErrorKind(ReadOnlySpan<char> errors, bool isCertain, bool isRight, bool isShown)
    {
        foreach (Range part in errors.Split(';'))
        {
            ReadOnlySpan<char> kind = errors[part].Trim();
            var kinds = _byErrorKind.GetAlternateLookup<ReadOnlySpan<char>>();
            ReadOnlySpan<char> key = kind.IsEmpty ? NoError : kind;
            ErrorKindAccuracy before = kinds.TryGetValue(key, out ErrorKindAccuracy known) ? known : default;
            kinds[key] = new ErrorKindAccuracy(
                before.Rows + 1,
                before.CertainRight + (isCertain && isRight ? 1 : 0),
                before.FalseCertain + (isCertain && !isRight ? 1 : 0),
                before.NamedRight + (isShown ? 1 : 0));
        }
    }
}
