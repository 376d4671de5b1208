using Juki.Engine.Model.Addresses;
using Juki.Engine.Store.Dictionaries;

namespace Juki.Engine.Store.Addresses;

/// <summary>
/// How many present residents live in the town, the municipality and the prefecture of a place, whatever its spelling: summed
/// at opening over the places, of which there are some hundred thousand.
/// </summary>
public sealed class PlaceCounts
{
    private readonly AddressMaster _classes;
    private readonly int[] _towns;
    private readonly int[] _municipalities;
    private readonly int[] _prefectures;
    private readonly int _all;

    internal PlaceCounts(PlaceTable places, AddressMaster classes)
    {
        _classes = classes;
        _towns = Sum(places, id => classes.ClassOf(id).Town);
        _municipalities = Sum(places, id => classes.ClassOf(id).Municipality);
        _prefectures = Sum(places, id => classes.ClassOf(id).Prefecture);
        _all = Enumerable.Range(0, places.Count).Sum(places.Residents);
    }

    /// <summary>Residents of the place's town; all of the register where the town is not known.</summary>
    public int InTown(int placeId) => Of(_towns, _classes.ClassOf(placeId).Town);

    /// <summary>Residents of the place's municipality; all of the register where it is not known.</summary>
    public int InMunicipality(int placeId) => Of(_municipalities, _classes.ClassOf(placeId).Municipality);

    /// <summary>Residents of the place's prefecture; all of the register where it is not known.</summary>
    public int InPrefecture(int placeId) => Of(_prefectures, _classes.ClassOf(placeId).Prefecture);

    private int Of(int[] counts, int number) => number >= 0 ? counts[number] : _all;

    private static int[] Sum(PlaceTable places, Func<int, int> classOf)
    {
        var counts = new int[places.Count == 0 ? 0 : Enumerable.Range(0, places.Count).Max(classOf) + 1];
        for (int id = 0; id < places.Count; id++)
        {
            if (classOf(id) is var number and >= 0)
            {
                counts[number] += places.Residents(id);
            }
        }

        return counts;
    }
}
