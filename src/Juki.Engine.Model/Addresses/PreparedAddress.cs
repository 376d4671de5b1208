using Juki.Engine.Model.Addresses.Free;

namespace Juki.Engine.Model.Addresses;

/// <summary>A query's address, parsed against an <see cref="AddressMaster"/>; reused from query to query, by one thread.</summary>
public sealed class PreparedAddress
{
    private readonly PlaceClass[] _places = new PlaceClass[PlaceIndex.NamesakesMax];
    private char[] _key = new char[AddressFold.LengthMax(128)];
    private int _keyLength;
    private int _placeCount;
    private AddressMaster? _unparsedFor;
    private AddressRest _rest;
    private AddressRest _restBehindPlace;
    private FreeAddress? _free;
    private FreeAddress? _registeredFree;

    /// <summary>There is no address.</summary>
    public bool IsEmpty => _keyLength == 0;

    /// <summary>Not even a prefecture was understood.</summary>
    public bool IsUnparsable => !IsEmpty && PlaceCount == 0;

    /// <summary>How many places the text may mean (府中市 exists twice; the town decides where it can): at most 6.</summary>
    public int PlaceCount
    {
        get
        {
            FindPlaces();
            return _placeCount;
        }
    }

    /// <summary>The numbers.</summary>
    public AddressNumbers Numbers => Rest.Numbers;

    /// <summary>The building's key (folded); empty if none.</summary>
    public ReadOnlySpan<char> BuildingKey => BuildingOf(Rest);

    /// <summary>The room; 0 if none.</summary>
    public int Room => Rest.Room;

    /// <summary>The key of the whole text, for addresses that no grammar takes apart.</summary>
    public ReadOnlySpan<char> Key => _key.AsSpan(0, _keyLength);

    /// <summary>A free-form address (street, suburb, postcode), which no grammar takes apart: <see cref="FreeText"/>.</summary>
    public bool IsFree { get; private set; }

    /// <summary>The tokens of a free address.</summary>
    internal FreeAddress Free => _free ??= new FreeAddress();

    /// <summary>Room for the tokens of the resident's address under comparison.</summary>
    internal FreeAddress RegisteredFree => _registeredFree ??= new FreeAddress();

    /// <summary>What stands behind the town that the register knows.</summary>
    internal AddressRest Rest
    {
        get
        {
            FindPlaces();
            return _rest;
        }
    }

    /// <summary>One of the places.</summary>
    public PlaceClass Place(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, PlaceCount);
        return _places[index];
    }

    /// <summary>Folds a new text and forgets what the last one meant.</summary>
    internal void Begin(ReadOnlySpan<char> text, AddressMaster master)
    {
        if (_key.Length < AddressFold.LengthMax(text.Length))
        {
            _key = new char[AddressFold.LengthMax(text.Length)];
        }

        _keyLength = AddressFold.Fold(text, _key);
        _placeCount = 0;
        _unparsedFor = master;
        _restBehindPlace = new AddressRest(-1, default, 0, 0, 0);
        IsFree = FreeText.Is(text);
        if (IsFree)
        {
            Free.Set(text);
        }
    }

    /// <summary>Adds a place that the text may mean.</summary>
    internal void AddPlace(PlaceClass place) => _places[_placeCount++] = place;

    /// <summary>Drops the places added so far, for a better one.</summary>
    internal void ForgetPlaces() => _placeCount = 0;

    /// <summary>What stands behind a certain resident's place, which the text names up to <paramref name="start"/>.</summary>
    internal AddressRest RestBehindPlace(int start)
    {
        if (_restBehindPlace.Start != start)
        {
            _restBehindPlace = AddressRest.Read(Key, start);
        }

        return _restBehindPlace;
    }

    /// <summary>The folded name of the building.</summary>
    internal ReadOnlySpan<char> BuildingOf(scoped in AddressRest rest) => _key.AsSpan(rest.BuildingStart, rest.BuildingLength);

    private void FindPlaces()
    {
        if (_unparsedFor is not { } master)
        {
            return;
        }

        _unparsedFor = null;
        int townEnd = master.FindPlaces(this);
        _rest = townEnd < 0 ? AddressRest.Unread(Key, _keyLength, _keyLength) : AddressRest.Read(Key, townEnd);
    }
}
