namespace Juki.Engine.Model.Addresses;

/// <summary>
/// The tries of an <see cref="AddressMaster"/>: one from the spellings of municipalities to what they may mean, and one
/// for each municipality from the spellings of its towns to their classes.
/// </summary>
internal sealed class PlaceIndex
{
    /// <summary>More than any name may mean: 森町, 小国町, 川崎町 exist two or three times, 浦和市 and 大宮市 became four wards each.</summary>
    public const int NamesakesMax = 6;

    private readonly CharTrie _trie = new();
    private readonly int _municipalityRoot;
    private readonly List<int> _townRoots = [];
    private readonly Dictionary<int, List<PlaceClass>> _municipalities = [];
    private readonly Dictionary<int, int> _towns = [];
    private int[] _payloads = [];
    private PlaceClass[][] _candidates = [];

    public PlaceIndex() => _municipalityRoot = _trie.AddNode();

    /// <summary>Makes room for a municipality's towns.</summary>
    /// <returns>The class of the municipality.</returns>
    public int AddMunicipality()
    {
        _townRoots.Add(_trie.AddNode());
        return _townRoots.Count - 1;
    }

    /// <summary>Adds a folded spelling of a municipality or prefecture.</summary>
    public void AddSpelling(ReadOnlySpan<char> key, PlaceClass meaning)
    {
        int node = _trie.Add(_municipalityRoot, key);
        if (!_municipalities.TryGetValue(node, out List<PlaceClass>? meanings))
        {
            _municipalities.Add(node, meanings = []);
        }

        if (!meanings.Contains(meaning) && meanings.Count < NamesakesMax)
        {
            meanings.Add(meaning);
        }
    }

    /// <summary>The class of a town in a municipality, by its folded spelling: an old one or <paramref name="fresh"/>.</summary>
    public int AddTown(int municipality, ReadOnlySpan<char> key, int fresh)
    {
        int node = _trie.Add(_townRoots[municipality], key);
        if (!_towns.TryGetValue(node, out int town))
        {
            _towns.Add(node, town = fresh);
        }

        return town;
    }

    /// <summary>Ends the learning: what nodes mean is now found without dictionaries.</summary>
    public void Freeze()
    {
        _payloads = new int[_trie.NodeCount];
        _candidates = new PlaceClass[_municipalities.Count + 1][];
        int index = 0;
        foreach ((int node, List<PlaceClass> meanings) in _municipalities)
        {
            _payloads[node] = ++index;
            _candidates[index] = [.. meanings];
        }

        foreach ((int node, int town) in _towns)
        {
            _payloads[node] = town + 1;
        }
    }

    /// <summary>What the longest municipality or prefecture at the start of the key may mean.</summary>
    public ReadOnlySpan<PlaceClass> FindMunicipality(ReadOnlySpan<char> key, out int length)
    {
        int payload = Longest(_municipalityRoot, key, out length);
        return payload == 0 ? default : _candidates[payload];
    }

    /// <summary>The longest town at the start of the key; −1 if there is none.</summary>
    public int FindTown(int municipality, ReadOnlySpan<char> key, out int length)
    {
        int payload = Longest(_townRoots[municipality], key, out length);
        bool nameless = length == 0 && !key.IsEmpty && !char.IsAsciiDigit(key[0]);
        return nameless ? -1 : payload - 1;
    }

    private int Longest(int root, ReadOnlySpan<char> key, out int length)
    {
        int payload = _payloads[root];
        length = 0;
        int node = root;
        for (int i = 0; i < key.Length; i++)
        {
            node = _trie.Next(node, key[i]);
            if (node == CharTrie.None)
            {
                break;
            }

            if (_payloads[node] != 0 && !CutsNumber(key, i + 1))
            {
                payload = _payloads[node];
                length = i + 1;
            }
        }

        return payload;
    }

    /// <summary>第1 does not stand at the start of 第12.</summary>
    private static bool CutsNumber(ReadOnlySpan<char> key, int end) =>
        end < key.Length && char.IsAsciiDigit(key[end - 1]) && char.IsAsciiDigit(key[end]);
}
