using Juki.Engine.Model.Dates;

namespace Juki.Engine.Store.Building;

/// <summary>The distinct dates of birth that one sink has met. Plain days of the usual centuries, nearly all, are found by position.</summary>
internal sealed class DatePool
{
    private const int FirstYear = 1800;
    private const int YearCount = 256;
    private const int MonthPlaces = 16;
    private const int DayPlaces = 32;

    /// <summary>Id + 1 of each plain day; 0 where it was not met.</summary>
    private readonly int[] _days = new int[YearCount * MonthPlaces * DayPlaces];
    private readonly Dictionary<ulong, int> _others = [];
    private readonly List<ulong> _packed = [];

    public IReadOnlyList<ulong> Packed => _packed;

    public int Intern(BirthDate date)
    {
        if (!date.IsExact || (uint)(date.Year - FirstYear) >= YearCount)
        {
            return InternOther(date);
        }

        ref int place = ref _days[((((date.Year - FirstYear) * MonthPlaces) + date.Month) * DayPlaces) + date.Day];
        if (place == 0)
        {
            _packed.Add(date.Packed);
            place = _packed.Count;
        }

        return place - 1;
    }

    private int InternOther(BirthDate date)
    {
        if (!_others.TryGetValue(date.Packed, out int id))
        {
            id = _packed.Count;
            _packed.Add(date.Packed);
            _others.Add(date.Packed, id);
        }

        return id;
    }
}
