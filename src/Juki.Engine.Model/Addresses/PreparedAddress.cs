namespace Juki.Engine.Model.Addresses;

/// <summary>A query's address, parsed against an <see cref="AddressMaster"/>; reused from query to query.</summary>
public sealed class PreparedAddress
{
    private readonly PlaceClass[] _places = new PlaceClass[PlaceIndex.NamesakesMax];
    private char[] _key = new char[AddressFold.LengthMax(128)];
    private int _keyLength;
    private int _buildingStart;
    private int _buildingLength;

    /// <summary>There is no address.</summary>
    public bool IsEmpty => _keyLength == 0;

    /// <summary>Not even a prefecture was understood.</summary>
    public bool IsUnparsable => !IsEmpty && PlaceCount == 0;

    /// <summary>How many places the text may mean (府中市 exists twice; the town decides where it can): at most 4.</summary>
    public int PlaceCount { get; private set; }

    /// <summary>The numbers.</summary>
    public AddressNumbers Numbers { get; private set; }

    /// <summary>The building's key (folded); empty if none.</summary>
    public ReadOnlySpan<char> BuildingKey => _key.AsSpan(_buildingStart, _buildingLength);

    /// <summary>The room; 0 if none.</summary>
    public int Room { get; private set; }

    /// <summary>The key of the whole text, for addresses that no grammar takes apart.</summary>
    public ReadOnlySpan<char> Key => _key.AsSpan(0, _keyLength);

    /// <summary>One of the places.</summary>
    public PlaceClass Place(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, PlaceCount);
        return _places[index];
    }

    /// <summary>Folds a new text and forgets what the last one meant.</summary>
    internal void Begin(ReadOnlySpan<char> text)
    {
        if (_key.Length < AddressFold.LengthMax(text.Length))
        {
            _key = new char[AddressFold.LengthMax(text.Length)];
        }

        _keyLength = AddressFold.Fold(text, _key);
        PlaceCount = 0;
        Numbers = default;
        SetTail(_keyLength);
    }

    /// <summary>Adds a place that the text may mean.</summary>
    internal void AddPlace(PlaceClass place) => _places[PlaceCount++] = place;

    /// <summary>Drops the places added so far, for a better one.</summary>
    internal void ForgetPlaces() => PlaceCount = 0;

    /// <summary>Reads numbers, building and room from where the town ends.</summary>
    internal void ReadFrom(int start)
    {
        Numbers = QueryNumbers.Read(Key[start..], out int length);
        SetTail(start + length);
    }

    private void SetTail(int start)
    {
        ReadOnlySpan<char> building = Addresses.BuildingKey.Split(Key[start..], out int room);
        Key.Overlaps(building, out _buildingStart);
        _buildingLength = building.Length;
        Room = room;
    }
}
