using Juki.Engine.Model.Dates;

namespace Juki.Engine.Store.Building;

/// <summary>The distinct dates of birth that one sink has met.</summary>
internal sealed class DatePool
{
    private readonly Dictionary<ulong, int> _ids = [];
    private readonly List<ulong> _packed = [];

    public IReadOnlyList<ulong> Packed => _packed;

    public int Intern(BirthDate date)
    {
        if (!_ids.TryGetValue(date.Packed, out int id))
        {
            id = _packed.Count;
            _packed.Add(date.Packed);
            _ids.Add(date.Packed, id);
        }

        return id;
    }
}
