using Juki.Engine.Store.Registers;

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

    /// <exception cref="RegisterException">It has more than 18 bits: sections beside the rows keep it in 32.</exception>
    public static DateOnly? ToDate(uint stored) =>
        stored == 0 ? null
        : IsDay(stored) ? DateOnly.FromDayNumber(Epoch + (int)stored - 1)
        : throw RegisterException.Impossible($"a day in it has more than {Width} bits");

    /// <summary>Whether a stored number is a day, or that it is not known.</summary>
    public static bool IsDay(uint stored) => stored < 1u << Width;
}
