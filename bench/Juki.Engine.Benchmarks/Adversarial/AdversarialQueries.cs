using Juki.Engine.Benchmarks.Registers;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Benchmarks.Adversarial;

/// <summary>
/// Queries made to cost much in a given register: endless items, wildcards alone, what most residents have, marks that folding
/// looks back from, nothing at all, and what is only half understood.
/// </summary>
internal sealed class AdversarialQueries
{
    private const int Endless = 100_000;
    private const int LatinTokens = 50;

    /// <summary>No two tokens alike, so that none can be split off.</summary>
    private static readonly string ManyTokens = string.Join(' ', Enumerable.Range(0, LatinTokens).Select(number => $"TOKEN{(char)('A' + (number % 26))}{(char)('A' + (number / 26))}"));

    private readonly CommonItems _common;

    private AdversarialQueries(CommonItems common) => _common = common;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<AdversarialQuery> Of(CommonItems common)
    {
        var queries = new AdversarialQueries(common);
        return
        [
            .. queries.Names(), .. queries.Crowds(), .. queries.NearCrowds(), .. queries.Addresses(), .. queries.Readings(), .. queries.Unreadable(),
            .. new ForeignQueries(common).All(), .. new PartialQueries(common).All(),
        ];
    }

    private IEnumerable<AdversarialQuery> Names()
    {
        yield return NoSuchName("a name of one character", "龘");
        yield return NoSuchName("a Latin name of 50 tokens", ManyTokens);
        yield return NoSuchName("wildcards and the commonest date", "●●●●");
        yield return NoSuchName("the commonest family name and wildcards", $"{_common.Family}●●");
        yield return new AdversarialQuery("wildcards alone", new NoisyQuery { Name = "●●●●" }, ResultCode.Insufficient);
        foreach (int length in new[] { 1_000, CommonItems.LongestItem, Endless })
        {
            foreach ((string what, string unit) in Units)
            {
                yield return NoSuchName(Text($"a name of {length:N0} characters: {what}"), Repeat(unit, length / unit.Length));
            }

            yield return NoSuchName(Text($"a name of {length:N0} different characters"), Different(length));
        }

        yield return new AdversarialQuery("the longest name and nothing else", new NoisyQuery { Name = Different(CommonItems.LongestItem) }, ResultCode.Insufficient);
        yield return new AdversarialQuery("the longest run of spaces for a name", _common.Query(Repeat(" ", CommonItems.LongestItem)), ResultCode.Insufficient);
    }

    /// <summary>What endless names are made of.</summary>
    private (string What, string Unit)[] Units =>
    [
        ("one kanji", "田"),
        ("the commonest family name", _common.Family),
        ("the commonest full name with spaces", $"{_common.Family} {_common.Given} "),
        ("wildcards", "●"),
        ("marks of repetition", "々"),
        ("kana with voiced marks of their own", "カ\u3099"),
        ("variation selectors behind a kanji", "龘\U000E0100"),
        ("lone surrogates", "\uD842"),
        ("tokens of one letter", "Q "),
    ];

    private IEnumerable<AdversarialQuery> Crowds()
    {
        string full = $"{_common.Family} {_common.Given}";
        yield return new AdversarialQuery("the commonest name without a date", _common.Query(full, birthDate: ""), ResultCode.Insufficient);
        yield return new AdversarialQuery("the commonest name and nothing else", new NoisyQuery { Name = full }, ResultCode.Insufficient);
        yield return new AdversarialQuery("the commonest name, every other item wrong", _common.Query(full, birthDate: "1871-01-03", address: Nowhere), ResultCode.NotFound);
        yield return new AdversarialQuery("the commonest name, a date of unknown month and day", _common.Query(full, birthDate: "1950-XX-XX", address: Nowhere), ResultCode.NotFound, ResultCode.AmbiguousEqual);
        yield return new AdversarialQuery("the commonest family name on the commonest date", new NoisyQuery { Name = _common.Family, BirthDate = _common.BirthDate }, ResultCode.Insufficient);
        yield return new AdversarialQuery("the commonest family name on the commonest date, an address nowhere", _common.Query(_common.Family, address: Nowhere), ResultCode.NotFound, ResultCode.AmbiguousEqual);
        yield return new AdversarialQuery("the commonest given name before the family name, an address nowhere", _common.Query($"{_common.Given} {_common.Family}", birthDate: "1871-01-03", address: Nowhere), ResultCode.NotFound);
        yield return new AdversarialQuery("the commonest date alone", new NoisyQuery { BirthDate = _common.BirthDate }, ResultCode.Insufficient);
        yield return new AdversarialQuery("sex alone", new NoisyQuery { Sex = "1" }, ResultCode.Insufficient);
        yield return new AdversarialQuery("nothing", new NoisyQuery(), ResultCode.Insufficient);
    }

    /// <summary>Halves of names that thousands bear, beside halves that nobody bears or that thousands are near to; nobody has the rest.</summary>
    private IEnumerable<AdversarialQuery> NearCrowds()
    {
        (string What, string Name, string Kana)[] halves =
        [
            ("the commonest given name behind a family name of one character", $"田 {_common.Given}", ""),
            ("the commonest given name behind a family name of nobody", $"龘龘 {_common.Given}", ""),
            ("the commonest family name before a given name of one character", $"{_common.Family} 子", ""),
            ("the commonest family name before a given name of nobody", $"{_common.Family} 龘龘", ""),
            ("the commonest family name twice", $"{_common.Family} {_common.Family}", ""),
            ("the commonest reading beside a name of nobody", "龘龘 龘龘", $"{_common.FamilyKana} {_common.GivenKana}"),
            ("the commonest reading for a name", $"{_common.FamilyKana} {_common.GivenKana}", ""),
            ("a Latin name longer than a vector's lane", "WILLIAMSON-JEFFERSON MARIA", ""),
        ];
        foreach ((string what, string name, string kana) in halves)
        {
            yield return Crowd($"{what}, on the commonest date", _common.Query(name, address: Nowhere, kana: kana));
            yield return Crowd($"{what}, on a date of nobody", _common.Query(name, birthDate: "1871-01-03", address: Nowhere, kana: kana));
            yield return Crowd($"{what}, without a date", _common.Query(name, birthDate: "", address: Nowhere, kana: kana), ResultCode.Insufficient);
        }
    }

    private IEnumerable<AdversarialQuery> Addresses()
    {
        foreach (int length in new[] { CommonItems.LongestItem, Endless })
        {
            yield return NoSuchAddress(Text($"an address of {length:N0} digits"), Repeat("7", length));
            yield return NoSuchAddress(Text($"an address of {length:N0} characters: a real one and digits"), _common.Address + Repeat("7", length - _common.Address.Length));
            yield return NoSuchAddress(Text($"an address of {length:N0} hyphens and digits"), Repeat("1-", length / 2));
            yield return NoSuchAddress(Text($"an address of {length:N0} kanji numerals"), Repeat("十", length));
            yield return NoSuchAddress(Text($"a municipality {length / 4:N0} times"), Repeat("千代田区", length / 4));
            yield return NoSuchAddress(Text($"a prefecture {length / 3:N0} times"), Repeat("東京都", length / 3));
            yield return NoSuchAddress(Text($"an address of {length / 3:N0} chome"), Repeat("一丁目", length / 3));
            yield return NoSuchAddress(Text($"an address of {length:N0} wildcards"), Repeat("〓", length));
            yield return NoSuchAddress(Text($"an address of {length - 1:N0} spaces and one character"), $"{Repeat(" ", length - 1)}龘");
        }

        yield return new AdversarialQuery("an address and nothing else", new NoisyQuery { Address = _common.Address }, ResultCode.Insufficient);
    }

    private IEnumerable<AdversarialQuery> Readings()
    {
        foreach (int length in new[] { CommonItems.LongestItem, Endless })
        {
            yield return NoSuchReading(Text($"a reading of {length:N0} characters"), "龘龘", Repeat("ア", length));
            yield return NoSuchReading(Text($"a reading of {length:N0} long marks"), "龘龘", Repeat("ー", length));
            yield return NoSuchReading(Text($"a reading of {length / 2:N0} tokens"), "龘龘", Repeat("ア ", length / 2));
            yield return NoSuchReading(Text($"a reading of {length / 3:N0} times three kana and no name"), "", Repeat("アイウ", length / 3));
        }
    }

    private IEnumerable<AdversarialQuery> Unreadable()
    {
        yield return new AdversarialQuery("a code of 100,000 digits", new NoisyQuery { Code = Repeat("1") }, ResultCode.Invalid);
        yield return new AdversarialQuery("a date of 100,000 digits", _common.Query("龘龘", birthDate: Repeat("1")), ResultCode.Invalid);
        yield return new AdversarialQuery("a date of 100,000 eras", _common.Query("龘龘", birthDate: Repeat("昭和")), ResultCode.Invalid);
        yield return new AdversarialQuery("a sex of 100,000 characters", _common.Query("龘龘", sex: Repeat("男")), ResultCode.Invalid);
    }

    private const string Nowhere = "存在県無名郡虚村大字空一番地";

    /// <summary>Nobody fits, or too many fit as badly.</summary>
    private static AdversarialQuery Crowd(string what, NoisyQuery query, ResultCode? right = null) =>
        new(what, query, right is { } only ? [only] : [ResultCode.NotFound, ResultCode.AmbiguousEqual]);

    private AdversarialQuery NoSuchName(string what, string name) => new(what, _common.Query(name), RightFor(name));

    private AdversarialQuery NoSuchAddress(string what, string address) => new(what, _common.Query("龘龘", address: address), RightFor(address));

    private AdversarialQuery NoSuchReading(string what, string name, string kana) => new(what, _common.Query(name, kana: kana), RightFor(kana));

    /// <summary>Nobody has it; an item that no register could hold is not even looked for.</summary>
    private static ResultCode RightFor(string item) => item.Length > CommonItems.LongestItem ? ResultCode.Invalid : ResultCode.NotFound;

    private static string Text(FormattableString text) => FormattableString.Invariant(text);

    private static string Repeat(string text, int times = Endless) => string.Concat(Enumerable.Repeat(text, times));

    /// <summary>Kanji in a row, over and over.</summary>
    private static string Different(int length) => string.Create(length, 0, static (text, _) =>
    {
        for (int i = 0; i < text.Length; i++)
        {
            text[i] = (char)('一' + (i % 20_000));
        }
    });
}
