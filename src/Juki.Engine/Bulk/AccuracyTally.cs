using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Bulk;

/// <summary>Counts right and wrong answers; nothing is allocated for a row once every kind of error has been seen.</summary>
internal sealed class AccuracyTally
{
    private const string NoError = "none";

    private readonly Dictionary<string, ErrorKindAccuracy> _byErrorKind = [];
    private long _present;
    private long _absent;
    private long _certain;
    private long _falseCertain;
    private long _namedRight;
    private long _namedWrong;

    /// <summary>Counts one query.</summary>
    /// <param name="outcome">Its answer.</param>
    /// <param name="truth">Body of the right resident's code; <see cref="RowOutcome.NoCode"/> if not in the register.</param>
    /// <param name="errors">Its errors, with <c>;</c> between them.</param>
    public void Add(in RowOutcome outcome, ulong truth, ReadOnlySpan<char> errors)
    {
        bool isPresent = truth != RowOutcome.NoCode;
        bool isNamed = outcome.CodeBody != RowOutcome.NoCode;
        bool isRight = isPresent && outcome.CodeBody == truth;
        bool isCertain = outcome.Grade == Grade.Certain;
        _present += isPresent ? 1 : 0;
        _absent += isPresent ? 0 : 1;
        _certain += isCertain ? 1 : 0;
        _falseCertain += isCertain && !isRight ? 1 : 0;
        _namedRight += isRight ? 1 : 0;
        _namedWrong += isPresent && isNamed && !isRight ? 1 : 0;
        AddByErrorKind(errors, isCertain, isRight);
    }

    public Accuracy ToAccuracy() => new()
    {
        Present = _present,
        Absent = _absent,
        Certain = _certain,
        FalseCertain = _falseCertain,
        NamedRight = _namedRight,
        NamedWrong = _namedWrong,
        ByErrorKind = new SortedDictionary<string, ErrorKindAccuracy>(_byErrorKind, StringComparer.Ordinal),
    };

    private void AddByErrorKind(ReadOnlySpan<char> errors, bool isCertain, bool isRight)
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
                before.NamedRight + (isRight ? 1 : 0));
        }
    }
}
