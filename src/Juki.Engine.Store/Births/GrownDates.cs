using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Names;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Search;

namespace Juki.Engine.Store.Births;

/// <summary>The dates of birth that came after the base was made, in the order in which they came; indexes count from 0.</summary>
internal sealed class GrownDates(GrowthSteps steps) : IDisposable
{
    private readonly GrowingArray<GrownDate> _dates = new(steps.ChunkBits);
    private readonly ChainHeads _heads = new(steps.SlotsMin);

    /// <summary>How many there are.</summary>
    public int Count => _dates.Count;

    public BirthDate this[int index] => BirthDate.FromPacked(_dates[index].Packed);

    /// <summary>The index of a date; −1 if it has not come.</summary>
    public int IndexOf(BirthDate date)
    {
        int index = _heads.Of(KeyHash.Mix(date.Packed));
        while (index != ChainHeads.None && _dates[index].Packed != date.Packed)
        {
            index = _dates[index].Previous;
        }

        return index;
    }

    /// <summary>Adds a date that has not come before; returns its index.</summary>
    public int Add(BirthDate date)
    {
        ulong hash = KeyHash.Mix(date.Packed);
        _heads.Reserve(1);
        int index = _dates.Add(new GrownDate(date.Packed, _heads.Of(hash)));
        _heads.Set(hash, index);
        return index;
    }

    public void Dispose() => _heads.Dispose();

    /// <summary>A date, and the one before it with the same tag (<see cref="ChainHeads"/>).</summary>
    private readonly record struct GrownDate(ulong Packed, int Previous);
}
