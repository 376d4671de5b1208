using Juki.Engine.DataGen.Noise.Names;
using Juki.Engine.Model.Names;

namespace Juki.Engine.DataGen.Noise.Sources;

/// <summary>Finds other readings of a name and other names of a reading among the names of a register.</summary>
internal sealed class NameIndex
{
    private readonly HashLookup _byText;
    private readonly HashLookup _byKana;

    public NameIndex(INameList names)
    {
        Names = names;
        _byText = new HashLookup(names.Count, id => KeyHash.Of(names.Text(id)));
        _byKana = new HashLookup(names.Count, id => KeyHash.Of(names.Kana(id)));
    }

    /// <summary>The names.</summary>
    public INameList Names { get; }

    /// <summary>Another reading of the same name: サチコ and ユキコ for 幸子.</summary>
    public bool TryOtherReading(ReadOnlySpan<char> text, ReadOnlySpan<char> kana, ref QueryRandom random, out int id)
    {
        var choice = new Choice();
        foreach (int other in _byText.Find(KeyHash.Of(text)))
        {
            if (Names.Text(other).SequenceEqual(text) && !Names.Kana(other).IsEmpty && !Names.Kana(other).SequenceEqual(kana))
            {
                choice.Offer(other, ref random);
            }
        }

        return choice.TryGet(out id);
    }

    /// <summary>Another name of the same reading that is more than a variant spelling: 伊東 for 伊藤, not 髙橋 for 高橋.</summary>
    public bool TryHomophone(ReadOnlySpan<char> text, ReadOnlySpan<char> kana, ref QueryRandom random, out int id)
    {
        var choice = new Choice();
        foreach (int other in _byKana.Find(KeyHash.Of(kana)))
        {
            if (Names.Kana(other).SequenceEqual(kana) && !NameVariants.AreVariants(Names.Text(other), text))
            {
                choice.Offer(other, ref random);
            }
        }

        return choice.TryGet(out id);
    }

    /// <summary>One of the things offered, each with the same chance (reservoir of one).</summary>
    private struct Choice
    {
        private int _offered;
        private int _chosen;

        public void Offer(int id, ref QueryRandom random)
        {
            if (random.Below(++_offered) == 0)
            {
                _chosen = id;
            }
        }

        public readonly bool TryGet(out int id)
        {
            id = _chosen;
            return _offered > 0;
        }
    }
}
