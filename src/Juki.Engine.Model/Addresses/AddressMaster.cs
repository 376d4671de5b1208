namespace Juki.Engine.Model.Addresses;

/// <summary>
/// The towns that a register itself contains, as a trie against which the addresses of queries are parsed. Learned
/// from the register; what queries may mean is immutable and shared by all threads afterwards. Places that come with changes are
/// added one by one, by one thread: they have the classes that the master understands by then, and an address that names the very place
/// is known to; other spellings of a new town are learned when the register is made anew.
/// </summary>
public sealed class AddressMaster
{
    private readonly PlaceKeys _keys;
    private readonly LearnedPlaces _learned;
    private PlaceClass[] _classes;
    private int _placeCount;

    /// <summary>Learns the places; a place's id is its index in the list.</summary>
    public AddressMaster(IReadOnlyList<PlaceText> places)
    {
        _placeCount = places.Count;
        _classes = new PlaceClass[places.Count];
        _keys = new PlaceKeys(places.Count);
        PlaceLearner learner = new();
        for (int id = 0; id < places.Count; id++)
        {
            LearnedPlace learned = learner.Learn(places[id]);
            _classes[id] = learned.Class;
            _keys.Set(id, learned.Municipality, learned.Town);
        }

        _learned = learner.Finish();
    }

    /// <summary>How many places there are; their ids are the numbers below.</summary>
    public int PlaceCount => Volatile.Read(ref _placeCount);

    /// <summary>
    /// Takes a place that the register did not hold when it was learned, under the next id. Readers see it as soon as they have the id
    /// from somewhere: what they read of it was written before, and an array that is too short is replaced by a copy.
    /// </summary>
    public void Add(PlaceText place)
    {
        LearnedPlace known = _learned.Understand(place);
        if (_placeCount == _classes.Length)
        {
            var longer = new PlaceClass[Math.Max(16, _placeCount + (_placeCount / 4))];
            _classes.CopyTo(longer, 0);
            Volatile.Write(ref _classes, longer);
        }

        _classes[_placeCount] = known.Class;
        _keys.Add(_placeCount, known.Municipality, known.Town);
        Volatile.Write(ref _placeCount, _placeCount + 1);
    }

    /// <summary>The class of a place.</summary>
    public PlaceClass ClassOf(int placeId) => _classes[placeId];

    /// <summary>The folded text of a place, which <see cref="AddressComparer"/> reads; empty for a place that only the tries know.</summary>
    public ReadOnlySpan<char> KeyOf(int placeId) => _keys.TextOf(placeId);

    /// <summary>
    /// Takes a query's address; allocates nothing once its buffers have grown. Which places it may mean is looked up when
    /// <paramref name="result"/> is first asked: for most queries the resident found by name tells where to look.
    /// </summary>
    public void Parse(ReadOnlySpan<char> text, PreparedAddress result) => result.Begin(text, this);

    /// <summary>Where an address that names the very place goes on behind it; −1 for another address.</summary>
    internal int EndOfPlace(PreparedAddress address, int placeId) => _keys.EndIn(address.Key, placeId);

    /// <summary>Finds the places that the address may mean; returns where it goes on behind the town, −1 if no town was found.</summary>
    internal int FindPlaces(PreparedAddress address)
    {
        ReadOnlySpan<char> key = address.Key;
        ReadOnlySpan<PlaceClass> municipalities = _learned.Index.FindMunicipality(key, out int end);
        int townEnd = AddPlacesWithTown(municipalities, key[end..], address);
        if (townEnd >= 0)
        {
            return end + townEnd;
        }

        foreach (PlaceClass municipality in municipalities)
        {
            address.AddPlace(municipality);
        }

        return -1;
    }

    /// <summary>
    /// The town decides between municipalities of the same name: the longest town wins. Returns its length, −1 if there is none.
    /// </summary>
    private int AddPlacesWithTown(ReadOnlySpan<PlaceClass> municipalities, ReadOnlySpan<char> key, PreparedAddress result)
    {
        int longest = -1;
        foreach (PlaceClass municipality in municipalities)
        {
            if (municipality.Municipality < 0)
            {
                continue;
            }

            int town = _learned.Index.FindTown(municipality.Municipality, key, out int length);
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
