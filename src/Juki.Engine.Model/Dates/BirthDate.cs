namespace Juki.Engine.Model.Dates;

/// <summary>
/// A date of birth as registers hold it: parts may be unknown, the day need not exist (29 February of a common year),
/// and it may be a period. Never replaced by an invented day.
/// <code>
/// Packed, 64 bits, in chronological order (unknown sorts first):
///   bits 63-59  zero
///   bits 58-47  year, 0 = unknown        46-43 month, 0 = unknown     42-38 day, 0 = unknown
///   bits 37-34  qualifier (DateQualifier)
///   bits 20-9   end year, 0 = no period   8-5  end month               4-0  end day
/// </code>
/// </summary>
public readonly record struct BirthDate : IComparable<BirthDate>
{
    /// <summary>The most characters that <see cref="Format"/> writes: a period of two days.</summary>
    public const int FormatLengthMax = 24;

    private const int YearShift = 47;
    private const int MonthShift = 43;
    private const int DayShift = 38;
    private const int QualifierShift = 34;
    private const int EndYearShift = 9;
    private const int EndMonthShift = 5;
    private const int YearMask = 0xFFF;
    private const int MonthMask = 0xF;
    private const int DayMask = 0x1F;

    private BirthDate(ulong packed) => Packed = packed;

    /// <summary>Nothing is known: 年月日不詳.</summary>
    public static BirthDate Unknown => default;

    /// <summary>The date as one number that sorts in time.</summary>
    public ulong Packed { get; }

    /// <summary>Year of the western calendar; 0 if unknown.</summary>
    public int Year => (int)(Packed >> YearShift) & YearMask;

    /// <summary>Month; 0 if unknown.</summary>
    public int Month => (int)(Packed >> MonthShift) & MonthMask;

    /// <summary>Day; 0 if unknown.</summary>
    public int Day => (int)(Packed >> DayShift) & DayMask;

    /// <summary>Season or circa.</summary>
    public DateQualifier Qualifier => (DateQualifier)((Packed >> QualifierShift) & 0xF);

    /// <summary>Last year of a period; 0 if it is none.</summary>
    public int EndYear => (int)(Packed >> EndYearShift) & YearMask;

    /// <summary>Last month of a period; 0 if unknown.</summary>
    public int EndMonth => (int)(Packed >> EndMonthShift) & MonthMask;

    /// <summary>Last day of a period; 0 if unknown.</summary>
    public int EndDay => (int)Packed & DayMask;

    /// <summary>Whether it runs from a first to a last date.</summary>
    public bool IsPeriod => EndYear != 0;

    /// <summary>Year, month and day are known and it is not a period.</summary>
    public bool IsExact => Year != 0 && Month != 0 && Day != 0 && Qualifier == DateQualifier.None && !IsPeriod;

    /// <summary>A plain date; zeros for unknown parts. The arguments must be in range.</summary>
    public static BirthDate Of(int year, int month, int day) =>
        TryOf(year, month, day, out BirthDate date) == BirthDateFault.None
            ? date
            : throw new ArgumentOutOfRangeException(nameof(year), "Not a date that a register can hold.");

    /// <summary>A plain date; zeros for unknown parts.</summary>
    /// <returns>What is out of range.</returns>
    public static BirthDateFault TryOf(int year, int month, int day, out BirthDate date)
    {
        date = default;
        if (year != 0 && year is < Calendar.YearMin or > Calendar.YearMax)
        {
            return BirthDateFault.Year;
        }

        if (month is < 0 or > 12)
        {
            return BirthDateFault.Month;
        }

        if (day < 0 || day > Calendar.LongestMonth(month))
        {
            return BirthDateFault.Day;
        }

        date = new BirthDate(((ulong)year << YearShift) | ((ulong)month << MonthShift) | ((ulong)day << DayShift));
        return BirthDateFault.None;
    }

    /// <summary>The date of a <see cref="Packed"/> number.</summary>
    public static BirthDate FromPacked(ulong packed) => new(packed);

    /// <summary>The date of a number that may be none: one that was not written by us, or was damaged.</summary>
    /// <returns>False if no date has that number.</returns>
    public static bool TryFromPacked(ulong packed, out BirthDate date)
    {
        BirthDate claimed = new(packed);
        bool isDate = TryOf(claimed.Year, claimed.Month, claimed.Day, out date) == BirthDateFault.None
            && (claimed.Qualifier == DateQualifier.None || (Enum.IsDefined(claimed.Qualifier) && date.TryQualify(claimed.Qualifier, out date)))
            && (!claimed.IsPeriod || (TryOf(claimed.EndYear, claimed.EndMonth, claimed.EndDay, out BirthDate end) == BirthDateFault.None && date.TryExtendTo(end, out date)))
            && date.Packed == packed;
        date = isDate ? date : default;
        return isDate;
    }

    /// <summary>
    /// Reads any notation in use: <c>1940-05-17</c>, <c>19400517</c>, <c>1940/5/17</c>, <c>1940年5月17日</c>, <c>S15.5.17</c>,
    /// <c>昭和十五年五月十七日</c>, <c>昭和元年</c>, full-width forms, 「不詳」 forms, ISO 8601-2 unknown parts.
    /// </summary>
    public static BirthDateFault Parse(ReadOnlySpan<char> text, out BirthDate date) => BirthDateText.Parse(text, out date);

    /// <summary>Writes the canonical form (ISO 8601-2: <c>1940-05-17</c>, <c>1940-05-XX</c>, <c>1940</c>, <c>XXXX-XX-XX</c>, …); returns its length.</summary>
    public int Format(Span<char> destination) => BirthDateText.Format(this, destination);

    /// <summary>
    /// The date, said to be no more than about right (頃), or a season of its year. A date without a year cannot be.
    /// </summary>
    /// <returns>False if the two do not go together; a season needs a bare year.</returns>
    public bool TryQualify(DateQualifier qualifier, out BirthDate qualified)
    {
        bool fits = Year != 0 && !IsPeriod && (qualifier <= DateQualifier.Circa || Month + Day == 0);
        qualified = fits ? new BirthDate((Packed & ~(0xFUL << QualifierShift)) | ((ulong)qualifier << QualifierShift)) : default;
        return fits;
    }

    /// <summary>The period from this date to another, both plain and with a known year.</summary>
    /// <returns>False if they are not, or the end comes first.</returns>
    public bool TryExtendTo(BirthDate end, out BirthDate period)
    {
        bool plain = Qualifier == DateQualifier.None && end.Qualifier == DateQualifier.None && !IsPeriod && !end.IsPeriod;
        bool fits = plain && Year != 0 && end.Year != 0 && DateSpan.Of(end).Last >= DateSpan.Of(this).First;
        ulong tail = ((ulong)end.Year << EndYearShift) | ((ulong)end.Month << EndMonthShift) | (uint)end.Day;
        period = fits ? new BirthDate(Packed | tail) : default;
        return fits;
    }

    /// <inheritdoc/>
    public int CompareTo(BirthDate other) => Packed.CompareTo(other.Packed);

    /// <summary>Hides the date, so that none reaches a log or an exception.</summary>
    public override string ToString() => "date of birth (hidden)";
}
