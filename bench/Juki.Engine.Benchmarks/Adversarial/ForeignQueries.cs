using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Benchmarks.Adversarial;

/// <summary>
/// Names in Latin letters and free addresses as long as they are compared, and longer: Latin names are held against katakana by
/// sound and against others part by part, free addresses token by token.
/// </summary>
/// <param name="common">What most residents have.</param>
internal sealed class ForeignQueries(CommonItems common)
{
    private const int PartLength = 16;

    /// <summary>A free address with more tokens is not compared.</summary>
    private const int TokensMax = 64;

    private const string NobodysDate = "1871-01-03";

    /// <summary>All of them.</summary>
    public IEnumerable<AdversarialQuery> All() => [.. Names(), .. Addresses()];

    private IEnumerable<AdversarialQuery> Names()
    {
        for (int parts = 2; parts <= 8; parts += 2)
        {
            foreach ((string what, string name) in NamesOf(parts))
            {
                string title = FormattableString.Invariant($"{what} of {parts} parts of {PartLength} letters");
                yield return Nobody($"{title}, on the commonest date", name, common.BirthDate, common.Address);
                yield return Nobody($"{title}, on the commonest date at a free address", name, common.BirthDate, Words(TokensMax, "STREET"));
                yield return Nobody($"{title}, on a date of nobody", name, NobodysDate, common.Address);
            }
        }
    }

    /// <summary>Syllables that fit katakana, letters that are silent in it, and parts that one slip tells apart.</summary>
    private static IEnumerable<(string What, string Name)> NamesOf(int parts)
    {
        yield return ("a Latin name", Words(parts, "MARIANAKATARINA"));
        yield return ("a Latin name of silent letters", Words(parts, "WHEYRHOUGHERYOU"));
        yield return ("a katakana name", string.Join(' ', Enumerable.Range(0, parts).Select(part => string.Concat(Enumerable.Repeat("マリアナ", PartLength / 4)) + (char)('ア' + part))));
    }

    private IEnumerable<AdversarialQuery> Addresses()
    {
        (string What, string Address)[] addresses =
        [
            ("a free address of 64 words", Words(TokensMax, "STREET")),
            ("a free address of 64 words, each a slip of the next", Words(TokensMax, "BOULEVARDS")),
            ("a free address of 65 words", Words(TokensMax + 1, "STREET")),
            ("a free address of 64 numbers and a word", string.Join(' ', Enumerable.Range(1, TokensMax)) + " ROAD"),
            ("a free address of 8,193 letters", new string('A', CommonItems.LongestItem)),
            ("a free address of 4,096 words", string.Concat(Enumerable.Repeat("Q ", CommonItems.LongestItem / 2))),
        ];
        foreach ((string what, string address) in addresses)
        {
            yield return Nobody($"{what}, the commonest family name on the commonest date", common.Family, common.BirthDate, address);
            yield return Nobody($"{what}, a Latin name on the commonest date", "WILLIAMSON MARIA", common.BirthDate, address);
        }
    }

    private AdversarialQuery Nobody(string what, string name, string birthDate, string address) =>
        new(what, common.Query(name, birthDate, address), ResultCode.NotFound, ResultCode.AmbiguousEqual);

    /// <summary>Words of one length that differ in their last letters.</summary>
    private static string Words(int count, string word) =>
        string.Join(' ', Enumerable.Range(0, count).Select(number => count > 26 ? $"{word}{(char)('A' + (number / 26))}{(char)('A' + (number % 26))}" : $"{word}{(char)('A' + number)}"));
}
