namespace Juki.Engine.Model.Addresses;

/// <summary>
/// The towns that a register itself contains, as a trie against which the addresses of queries are parsed. Learned
/// from the register; immutable and shared by all threads afterwards.
/// </summary>
public sealed class AddressMaster
{
    private readonly PlaceClass[] _classes;
    private readonly PlaceIndex _index;

    /// <summary>Learns the places; a place's id is its index in the list.</summary>
    public AddressMaster(IReadOnlyList<PlaceText> places)
    {
        var learner = new PlaceLearner();
        _classes = new PlaceClass[places.Count];
        for (int id = 0; id < places.Count; id++)
        {
            _classes[id] = learner.Learn(places[id]);
        }

        _index = learner.Finish();
    }

    /// <summary>The class of a place.</summary>
    public PlaceClass ClassOf(int placeId) => _classes[placeId];

    /// <summary>Parses a query's address into <paramref name="result"/>; allocates nothing once its buffers have grown.</summary>
    public void Parse(ReadOnlySpan<char> text, PreparedAddress result)
    {
        result.Begin(text);
        ReadOnlySpan<char> key = result.Key;
        ReadOnlySpan<PlaceClass> municipalities = _index.FindMunicipality(key, out int end);
        int townEnd = AddPlacesWithTown(municipalities, key[end..], result);
        if (result.PlaceCount > 0)
        {
            result.ReadFrom(end + townEnd);
            return;
        }

        foreach (PlaceClass municipality in municipalities)
        {
            result.AddPlace(municipality);
        }
    }

    /// <summary>The town decides between municipalities of the same name: the longest town wins.</summary>
    private int AddPlacesWithTown(ReadOnlySpan<PlaceClass> municipalities, ReadOnlySpan<char> key, PreparedAddress result)
    {
        int longest = 0;
        foreach (PlaceClass municipality in municipalities)
        {
            if (municipality.Municipality < 0)
            {
                continue;
            }

            int town = _index.FindTown(municipality.Municipality, key, out int length);
            if (town < 0 || length < longest)
            {
                continue;
            }

            if (length > longest)
            {
                result.ForgetPlaces();
            }

            longest = length;
            result.AddPlace(municipality with { Town = town });
        }

        return longest;
    }
}
