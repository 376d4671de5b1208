using System.Globalization;
using System.Text;
using Juki.Engine.Model.Names;

namespace Juki.Engine.Model.Tests.Names;

/// <summary>
/// The fold in its plainest form: T1 scalar by scalar over a list, then each scalar by the class it is in. It reads the data
/// files itself and shares no code with what it checks.
/// </summary>
internal sealed class FoldTwin
{
    private const string Hyphens = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\uFE63\uFF0D";
    private readonly Dictionary<int, string> _same = FoldData.Rows("same-character.tsv").ToDictionary(r => Hex(r[0]), r => r[1]);
    private readonly HashSet<int> _dropped = [.. FoldData.Rows("dropped.tsv").SelectMany(r => Range(r[0]))];
    private readonly List<HashSet<string>> _confused = ConfusedClasses();

    public string Fold(string text, FoldTier tier) => string.Concat(Same(text).Select(scalar => Stand(scalar, tier)));

    /// <summary>T3 keys have no order of preference here: a class is named by its smallest member, and keys only compared.</summary>
    private string Stand(string scalar, FoldTier tier) => tier switch
    {
        FoldTier.T1 => scalar,
        FoldTier.T2 => FoldData.T2Classes.FirstOrDefault(c => c.Contains(scalar))?[0] ?? scalar,
        _ when scalar == "-" => Stand("ー", tier),
        _ => _confused.FirstOrDefault(c => c.Contains(scalar))?.Min(StringComparer.Ordinal) ?? scalar,
    };

    private List<string> Same(string text)
    {
        var key = new List<string>();
        string before = "";
        foreach (Rune rune in text.EnumerateRunes())
        {
            string written = rune.ToString();
            string plain = Append(key, rune, before);
            before = plain.Length > 0 ? plain : written;
        }

        return key;
    }

    /// <summary>Appends one scalar; gives back what it was written as if it was a plain one, for a voiced mark that follows.</summary>
    private string Append(List<string> key, Rune rune, string before)
    {
        string text = rune.ToString();
        if (_dropped.Contains(rune.Value))
            return "";

        if ("々〻ゝヽゞヾ".Contains(text, StringComparison.Ordinal))
            key.Add(key.Count == 0 ? text : "ゞヾ".Contains(text, StringComparison.Ordinal) ? Voiced(before, "\u3099") ?? key[^1] : key[^1]);
        else if ("\u3099\u309B\uFF9E".Contains(text, StringComparison.Ordinal))
            ReplaceLast(key, Voiced(before, "\u3099"));
        else if ("\u309A\u309C\uFF9F".Contains(text, StringComparison.Ordinal))
            ReplaceLast(key, Voiced(before, "\u309A"));
        else if (Hyphens.Contains(text, StringComparison.Ordinal))
            key.AddRange(key.Count > 0 && (key[^1].Length > 1 || key[^1][0] is < 'A' or > 'Z') ? ["-"] : []);
        else
            return AppendPlain(key, rune);

        return "";
    }

    private string AppendPlain(List<string> key, Rune rune)
    {
        string plain = _same.GetValueOrDefault(rune.Value, rune.ToString());
        key.AddRange(plain.EnumerateRunes().Select(r => r.ToString()));
        return plain;
    }

    private static void ReplaceLast(List<string> key, string? scalar)
    {
        if (scalar is not null)
            key[^1] = scalar;
    }

    /// <summary>Unicode puts the voiced kana right behind the bare one, and the semi-voiced behind that.</summary>
    private static string? Voiced(string kana, string mark)
    {
        if (kana.Length != 1)
            return null;

        int toKatakana = kana[0] >= 'ァ' ? 'ァ' - 'ぁ' : 0;
        char hiragana = (char)(kana[0] - toKatakana);
        bool isHRow = "はひふへほ".Contains(hiragana);
        if (mark == "\u309A")
            return isHRow ? ((char)(kana[0] + 2)).ToString() : null;

        if (isHRow || "かきくけこさしすせそたちつてと".Contains(hiragana))
            return ((char)(kana[0] + 1)).ToString();

        int special = "うウワヰヱヲ".IndexOf(kana[0], StringComparison.Ordinal);
        return special < 0 ? null : "ゔヴヷヸヹヺ"[special].ToString();
    }

    private static List<HashSet<string>> ConfusedClasses()
    {
        IEnumerable<string[]> kana = Enumerable.Range('ぁ', 'ゖ' - 'ぁ' + 1)
            .Select(h => new[] { ((char)h).ToString(), ((char)(h + 0x60)).ToString() });
        IEnumerable<string[]> small = "ァアィイゥウェエォオッツャヤュユョヨヮワヵカヶケ".Chunk(2).Select(p => p.Select(c => c.ToString()).ToArray());
        IEnumerable<string[]> lines = FoldData.Rows("confusions.tsv").Select(r => FoldData.Scalars(r[0]));
        var merged = new List<HashSet<string>>();
        foreach (string[] members in FoldData.T3Classes.Concat(kana).Concat(small).Concat(lines))
        {
            var joined = new HashSet<string>(members);
            foreach (HashSet<string> touching in merged.Where(c => c.Overlaps(members)).ToList())
            {
                joined.UnionWith(touching);
                merged.Remove(touching);
            }

            merged.Add(joined);
        }

        return merged;
    }

    private static IEnumerable<int> Range(string range)
    {
        string[] ends = range.Split('-');
        return Enumerable.Range(Hex(ends[0]), Hex(ends[^1]) - Hex(ends[0]) + 1);
    }

    private static int Hex(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
