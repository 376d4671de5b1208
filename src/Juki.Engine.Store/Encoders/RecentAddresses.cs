namespace Juki.Engine.Store.Encoders;

/// <summary>
/// The addresses that an encoder met last: who lives together comes one after the other, so most addresses have just been taken
/// apart. A place for each of some hashes; the newer text drives out the older.
/// </summary>
internal sealed class RecentAddresses
{
    private const int PlaceCount = 64;

    /// <summary>Longer texts are rare and not kept.</summary>
    private const int KeyLengthMax = 96;

    private readonly char[] _keys = new char[PlaceCount * KeyLengthMax];
    private readonly int[] _lengths = new int[PlaceCount];
    private readonly EncodedAddress[] _addresses = new EncodedAddress[PlaceCount];

    /// <summary>Whether an address was met lately; its key is municipality code and text.</summary>
    public bool TryGet(ReadOnlySpan<char> key, uint hash, out EncodedAddress address)
    {
        int place = (int)(hash % PlaceCount);
        address = _addresses[place];
        return _lengths[place] == key.Length && _keys.AsSpan(place * KeyLengthMax, key.Length).SequenceEqual(key);
    }

    public void Keep(ReadOnlySpan<char> key, uint hash, in EncodedAddress address)
    {
        if (key.Length <= KeyLengthMax)
        {
            int place = (int)(hash % PlaceCount);
            key.CopyTo(_keys.AsSpan(place * KeyLengthMax));
            _lengths[place] = key.Length;
            _addresses[place] = address;
        }
    }
}
