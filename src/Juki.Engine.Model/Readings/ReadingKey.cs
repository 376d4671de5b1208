using Juki.Engine.Model.Names;
using Juki.Engine.Model.Names.Folding;

namespace Juki.Engine.Model.Readings;

/// <summary>
/// Search key of a reading by the official rules of search (domain §4.2): voiced marks, small kana, long vowels and their
/// like ignored. The rules are no equivalence relation, so an equal key only finds; <see cref="ReadingComparer"/> grades.
/// </summary>
/// <remarks>
/// The key is the rules' transitive closure: シ ジ ヂ チ are one, ス ズ ヅ ツ too, and オ after an オ-row kana is left out as a long
/// vowel (大野 オオノ and 小野 オノ have one key). Whatever <see cref="ReadingComparer"/> grades search-equal or better in texts
/// parted alike has the same key.
/// </remarks>
public static class ReadingKey
{
    /// <summary>The most characters that a text of this length folds to.</summary>
    public static int LengthMax(int textLength) => NameFold.LengthMax(textLength);

    /// <summary>
    /// Writes the key; returns its length. Deterministic and idempotent. Rules that depend on the position (ウ after an オ-row
    /// kana) look only inside <paramref name="text"/>: the key of a full reading is the keys of its two parts joined.
    /// </summary>
    /// <param name="text">Full- or half-width katakana or hiragana; other characters are kept.</param>
    /// <param name="destination">At least <see cref="LengthMax"/> characters.</param>
    public static int Fold(ReadOnlySpan<char> text, Span<char> destination)
    {
        int length = FoldTables.Reading.Fold(text, destination);
        length = KanaSound.Write(destination[..length], LongVowelMark.Dropped, destination);
        return WriteClasses(destination[..length]);
    }

    private static int WriteClasses(Span<char> sounds)
    {
        int length = 0;
        foreach (char sound in sounds)
        {
            char kana = KanaSearch.Class(sound);
            bool lengthens = kana == 'オ' && length > 0 && KanaSound.IsORow(sounds[length - 1]);
            if (!lengthens)
                sounds[length++] = kana;
        }

        return length;
    }
}
