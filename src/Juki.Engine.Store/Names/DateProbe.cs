using Juki.Engine.Model.Dates;

namespace Juki.Engine.Store.Names;

/// <summary>
/// Which tags of the name index have a date of birth that differs from a query's by a slip at most. Of an exact date two
/// of year, month and day agree, or it is one of the <see cref="NearDates"/>; of a date with unknown parts all that are
/// known agree. What is unknown on either side agrees with everything, and years are known modulo 16: the probe lets
/// through more than it should and holds nothing back.
/// </summary>
internal readonly struct DateProbe
{
    private const int PartCount = 3;

    private DateProbe(BirthDate date)
    {
        bool plain = NameTag.IsPlain(date);
        Date = NameTag.OfDate(date);
        YearBits = plain && date.Year != 0 ? NameTag.YearBits : 0;
        MonthBits = plain && date.Month != 0 ? NameTag.MonthBits : 0;
        DayBits = plain && date.Day != 0 ? NameTag.DayBits : 0;
        YearGuard = date.IsExact ? 1U : 0;
        AgreementsMin = date.IsExact ? PartCount - 1 : PartCount;
        Near = date.IsExact ? NearDates.Of(date) : new NearDates(Date, Date, Date);
    }

    /// <summary>The date's bits.</summary>
    public uint Date { get; }

    /// <summary>Where the year has to agree; 0 if the query's is unknown.</summary>
    public uint YearBits { get; }

    /// <summary>Where the month has to agree; 0 if the query's is unknown.</summary>
    public uint MonthBits { get; }

    /// <summary>Where the day has to agree; 0 if the query's is unknown.</summary>
    public uint DayBits { get; }

    /// <summary>
    /// Not 0 where year bits of 0 do not stand for an unknown year: every sixteenth year has them, and beside an exact date an
    /// entry without a year passes by its month and day.
    /// </summary>
    public uint YearGuard { get; }

    /// <summary>How many of year, month and day have to agree.</summary>
    public int AgreementsMin { get; }

    /// <summary>Dates that pass as a whole.</summary>
    public NearDates Near { get; }

    /// <summary>The probe of a query's date.</summary>
    public static DateProbe Of(BirthDate date) => new(date);

    /// <summary>Whether a tag passes: the scalar twin of what <see cref="DateScan"/> does for many at once.</summary>
    public bool Passes(uint tag)
    {
        uint differs = tag ^ Date;
        bool year = (differs & YearBits) == 0 || ((tag & NameTag.YearBits) | YearGuard) == 0;
        bool month = (differs & MonthBits) == 0 || (tag & NameTag.MonthBits) == 0;
        bool day = (differs & DayBits) == 0 || (tag & NameTag.DayBits) == 0;
        int agreements = (year ? 1 : 0) + (month ? 1 : 0) + (day ? 1 : 0);
        uint date = tag & NameTag.DateBits;
        return agreements >= AgreementsMin || date == Near.Swapped || date == Near.Neighbour || date == Near.SecondNeighbour;
    }
}
