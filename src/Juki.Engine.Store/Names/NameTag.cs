using System.Runtime.CompilerServices;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Names;

namespace Juki.Engine.Store.Names;

/// <summary>
/// The four-byte tag of an entry of the name index; the entries of a bucket are sorted by it, so that those of one name
/// stand side by side, and among them those of one municipality.
/// <code>
///   bits 31-23  name          low 9 bits of the mixed hash (its high bits choose the bucket)
///   bits 22-13  municipality  low 10 bits of Mix(class of the municipality + 1)
///   bits 12-9   year          of the date of birth, modulo 16
///   bits  8-5   month         0 if unknown
///   bits  4-0   day           0 if unknown
/// </code>
/// A period, a season and an approximate date (頃) mean no one day: their thirteen bits are 0.
/// </summary>
internal static class NameTag
{
    public const uint YearBits = 0xF << YearShift;
    public const uint MonthBits = 0xF << MonthShift;
    public const uint DayBits = 0x1F;
    public const uint DateBits = YearBits | MonthBits | DayBits;

    private const int NameShift = 23;
    private const int MunicipalityShift = 13;
    private const int YearShift = 9;
    private const int MonthShift = 5;
    private const uint MunicipalityMax = 0x3FF;

    /// <summary>Composes a tag from the mixed hash of a full name, the class of a municipality (−1 where not known) and a date.</summary>
    public static uint Compose(ulong mixedName, int municipalityClass, BirthDate date) =>
        FirstOf(mixedName, municipalityClass) | OfDate(date);

    /// <summary>The least tag of a name.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint FirstOf(ulong mixedName) => (uint)mixedName << NameShift;

    /// <summary>The greatest tag of a name.</summary>
    public static uint LastOf(ulong mixedName) => FirstOf(mixedName) | ((1U << NameShift) - 1);

    /// <summary>The least tag of a name in a municipality.</summary>
    public static uint FirstOf(ulong mixedName, int municipalityClass) =>
        FirstOf(mixedName) | (((uint)KeyHash.Mix((ulong)(municipalityClass + 1)) & MunicipalityMax) << MunicipalityShift);

    /// <summary>The greatest tag of a name in a municipality.</summary>
    public static uint LastOf(ulong mixedName, int municipalityClass) => FirstOf(mixedName, municipalityClass) | DateBits;

    /// <summary>The bits of a date.</summary>
    public static uint OfDate(BirthDate date) => IsPlain(date) ? OfParts(date.Year, date.Month, date.Day) : 0;

    /// <summary>The bits of year, month and day; 0 for an unknown one.</summary>
    public static uint OfParts(int year, int month, int day) =>
        (((uint)year << YearShift) & YearBits) | ((uint)month << MonthShift) | (uint)day;

    /// <summary>Whether a date is its year, month and day, as far as they are known, and nothing besides.</summary>
    public static bool IsPlain(BirthDate date) => date.Qualifier == DateQualifier.None && !date.IsPeriod;
}
