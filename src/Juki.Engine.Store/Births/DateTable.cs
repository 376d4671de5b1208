using Juki.Engine.Model.Dates;
using Juki.Engine.Store.Memory;

namespace Juki.Engine.Store.Births;

/// <summary>
/// The distinct dates of birth of a register in time order, some 45,000; a date's id is its index. Dates that came with changes
/// stand behind them in the order in which they came.
/// </summary>
internal sealed class DateTable : IDisposable
{
    private const int YearFirst = 1850;
    private const int YearCount = 256;
    private const int DaysPerYear = 12 * 32;

    private readonly NativeArray<ulong> _packed;
    private readonly int[] _exactDays;
    private GrownDates? _grown;

    public DateTable(NativeArray<ulong> packed)
    {
        _packed = packed;
        _exactDays = new int[YearCount * DaysPerYear];
        Array.Fill(_exactDays, -1);
        for (int id = 0; id < Count; id++)
        {
            if (Slot(this[id]) is var slot and >= 0)
            {
                _exactDays[slot] = id;
            }
        }
    }

    /// <summary>Dates of the base.</summary>
    public int Count => (int)_packed.Length;

    public BirthDate this[int dateId] => dateId >= Count && _grown is { } grown ? grown[dateId - Count] : BirthDate.FromPacked(_packed[dateId]);

    /// <summary>Dates of base and delta.</summary>
    public int CountWithGrown => Count + (_grown?.Count ?? 0);

    /// <summary>Asks for a date.</summary>
    public void Prefetch(int dateId) => _packed.Prefetch(dateId);

    /// <summary>The id of a date; −1 if nobody has it. Exact days of 1850-2105 by table, all others by binary search.</summary>
    public int IdOf(BirthDate date)
    {
        int slot = Slot(date);
        int id = slot >= 0 ? _exactDays[slot] : _packed.Span(0, Count).BinarySearch(date.Packed);
        return id >= 0 ? id : GrownIdOf(date);
    }

    /// <summary>Makes it one that can be added to.</summary>
    public void BeginGrowing(GrowthSteps steps) => _grown = new GrownDates(steps);

    /// <summary>The id of a date, which is added if it is not known.</summary>
    public int IdOrAdd(BirthDate date) => IdOf(date) is var id and >= 0 ? id : Count + _grown!.Add(date);

    public void Dispose() => _grown?.Dispose();

    private int GrownIdOf(BirthDate date) => _grown?.IndexOf(date) is { } index and >= 0 ? Count + index : -1;

    private static int Slot(BirthDate date)
    {
        int year = date.Year - YearFirst;
        return date.IsExact && (uint)year < YearCount ? (year * DaysPerYear) + ((date.Month - 1) * 32) + date.Day : -1;
    }
}
