using Juki.Engine.Model.Changes;
using Juki.Engine.TestKit.Changes;

namespace Juki.Engine.Tests.Changes.Readers;

/// <summary>The town as plain dictionaries, replayed change by change: what recorded answers are held against.</summary>
internal sealed class TownModel
{
    private readonly Dictionary<int, ResidentImage> _residents = Enumerable.Range(0, ChangingTown.Residents)
        .ToDictionary(resident => resident, resident => ChangingTown.Resident(resident, 0));

    private long _address;

    /// <summary>Goes on to an address, which must not be below the last one.</summary>
    public TownModel ReplayTo(long address)
    {
        Assert.True(address >= _address);
        while (_address < address)
        {
            (_, ResidentImage image) = ChangingTown.Change(++_address);
            _residents[ChangingTown.ResidentOf(image.Body)] = image;
        }

        return this;
    }

    /// <summary>A resident as registered at the address.</summary>
    public ResidentImage this[int resident] => _residents[resident];
}
