using Juki.Engine.DataGen.Noise.Drafts;
using Juki.Engine.DataGen.Noise.Sources;
using Juki.Engine.Model.Dates;

namespace Juki.Engine.DataGen.Noise.Dates;

/// <summary>An error that puts another existing day in the place of a fully known one.</summary>
internal abstract class DateError(ErrorKind kind) : IQueryError
{
    /// <inheritdoc/>
    public ErrorKind Kind { get; } = kind;

    /// <inheritdoc/>
    public ErrorPart Parts => ErrorPart.BirthDate;

    /// <inheritdoc/>
    public bool TryApply(QueryDraft draft, NoiseSources sources, ref QueryRandom random)
    {
        BirthDate right = draft.BirthDate;
        if (!right.IsExact || !PossibleDays.Exists(right.Year, right.Month, right.Day, sources.BirthYearMax))
        {
            return false;
        }

        (int year, int month, int day) = Mistake(right, sources.BirthYearMax, ref random);
        draft.BirthDate = BirthDate.Of(year, month, day);
        return draft.BirthDate != right;
    }

    /// <summary>An existing day not after <paramref name="yearMax"/>; the right one where this mistake cannot be made.</summary>
    protected abstract (int Year, int Month, int Day) Mistake(BirthDate right, int yearMax, ref QueryRandom random);
}
