namespace Juki.Engine.Store.Rows;

/// <summary>A day in 18 bits: 0 is not known, else days since 1800-01-01 plus one. Reaches to the year 2517.</summary>
internal static class StoredDay
{
    public const int Width = 18;

    private static readonly int Epoch = new DateOnly(1800, 1, 1).DayNumber;

    public static DateOnly Earliest => DateOnly.FromDayNumber(Epoch);

    public static DateOnly Latest => DateOnly.FromDayNumber(Epoch + (1 << Width) - 2);

    public static bool Fits(DateOnly? day) => day is null || (day >= Earliest && day <= Latest);

    public static uint From(DateOnly? day) => day is { } known ? (uint)(known.DayNumber - Epoch + 1) : 0;

    public static DateOnly? ToDate(uint stored) => stored == 0 ? null : DateOnly.FromDayNumber(Epoch + (int)stored - 1);
}
