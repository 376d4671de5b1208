namespace Juki.Engine.Model.Readings;

/// <summary>Replaces katakana by table; what is not named stays.</summary>
internal sealed class KanaMap
{
    private const char BlockFirst = '゠';
    private const int BlockCount = 0x60;

    private readonly char[] _block = new char[BlockCount];

    /// <summary>A map of each character of <paramref name="from"/> to the one at the same place in <paramref name="to"/>.</summary>
    public KanaMap(string from, string to)
    {
        for (int i = 0; i < BlockCount; i++)
            _block[i] = (char)(BlockFirst + i);

        for (int i = 0; i < from.Length; i++)
            _block[from[i] - BlockFirst] = to[i];
    }

    /// <summary>What a character is replaced by.</summary>
    public char this[char kana]
    {
        get
        {
            int index = kana - BlockFirst;
            return (uint)index < BlockCount ? _block[index] : kana;
        }
    }
}
