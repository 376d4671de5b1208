namespace Juki.Engine.Model.Addresses;

/// <summary>
/// The folded text of each place, so that a query's address is held against the place of one resident at the price of
/// comparing some ten characters, without asking the tries what else it might mean.
/// </summary>
internal sealed class PlaceKeys
{
    private Entry[] _entries;
    private char[] _texts = new char[1024];
    private int _length;

    public PlaceKeys(int placeCount) => _entries = new Entry[placeCount];

    /// <summary>Takes one more place, while others read; its id is one above the highest.</summary>
    public void Add(int placeId, MunicipalityKey municipality, string town)
    {
        if (placeId >= _entries.Length)
        {
            var longer = new Entry[Math.Max(16, placeId + (placeId / 4))];
            _entries.CopyTo(longer, 0);
            Volatile.Write(ref _entries, longer);
        }

        Set(placeId, municipality, town);
    }

    /// <summary>Takes the folded parts of a place.</summary>
    public void Set(int placeId, MunicipalityKey municipality, string town)
    {
        if (IsTooLong(municipality.Prefecture) || IsTooLong(municipality.County) || IsTooLong(municipality.Name) || IsTooLong(town))
        {
            return;
        }

        int start = _length;
        Append(municipality.Prefecture);
        Append(municipality.County);
        Append(municipality.Name);
        Append(town);
        _entries[placeId] = new Entry(
            start, (byte)municipality.Prefecture.Length, (byte)municipality.County.Length, (byte)municipality.Name.Length, (byte)town.Length);
    }

    /// <summary>All parts of a place; empty where one is too long to be kept here.</summary>
    public ReadOnlySpan<char> TextOf(int placeId)
    {
        ref readonly Entry entry = ref _entries[placeId];
        return _texts.AsSpan(entry.Start, entry.Length);
    }

    /// <summary>
    /// Where a folded address that names this very place goes on behind it, with its number or its end; −1 for any other
    /// address. Prefecture and county may be left out.
    /// </summary>
    public int EndIn(ReadOnlySpan<char> key, int placeId)
    {
        ref readonly Entry entry = ref _entries[placeId];
        ReadOnlySpan<char> place = _texts.AsSpan(entry.Start, entry.Length);
        int end = Skip(key, 0, place[..entry.Prefecture]);
        end = Skip(key, end, place.Slice(entry.Prefecture, entry.County));
        ReadOnlySpan<char> required = place[(entry.Prefecture + entry.County)..];
        if (entry.Name == 0 || !key[end..].StartsWith(required))
        {
            return -1;
        }

        end += required.Length;
        return end == key.Length || BeginsNumber(key, end) ? end : -1;
    }

    /// <summary>No name of a place is; such a one is found by the tries alone.</summary>
    private static bool IsTooLong(string part) => part.Length > byte.MaxValue;

    private static int Skip(ReadOnlySpan<char> key, int start, ReadOnlySpan<char> part) =>
        key[start..].StartsWith(part) ? start + part.Length : start;

    /// <summary>第1 does not stand at the start of 第12.</summary>
    private static bool BeginsNumber(ReadOnlySpan<char> key, int start) =>
        char.IsAsciiDigit(key[start]) && !char.IsAsciiDigit(key[start - 1]);

    private void Append(string part)
    {
        if (_texts.Length - _length < part.Length)
        {
            var longer = new char[Math.Max(2 * _texts.Length, _length + part.Length)];
            _texts.AsSpan(0, _length).CopyTo(longer);
            Volatile.Write(ref _texts, longer);
        }

        part.CopyTo(_texts.AsSpan(_length));
        _length += part.Length;
    }

    /// <summary>Where a place's parts lie, one behind the other: eight bytes, so that those of a nation stay in the cache.</summary>
    private readonly record struct Entry(int Start, byte Prefecture, byte County, byte Name, byte Town)
    {
        public int Length => Prefecture + County + Name + Town;
    }
}
