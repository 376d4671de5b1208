using Juki.Engine.Benchmarks.Registers;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Benchmarks.Adversarial;

/// <summary>
/// Queries made to cost much in a given register: endless items, wildcards alone, what most residents have, marks that folding
/// looks back from, and nothing at all.
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
        return [.. queries.Names(), .. queries.Crowds(), .. queries.Addresses(), .. queries.Readings(), .. queries.Unreadable()];
    }

    private IEnumerable<AdversarialQuery> Names()
    {
        yield return NoSuchName("a name of one character", "龘");
        yield return NoSuchName("a name of 1,000 different characters", Different(1_000));
        yield return NoSuchName("a name of 100,000 different characters", Different(Endless));
        yield return NoSuchName("a name of one character 100,000 times", Repeat("田"));
        yield return NoSuchName("the commonest family name 20,000 times", Repeat(_common.Family, Endless / 5));
        yield return NoSuchName("the commonest full name 20,000 times, with spaces", Repeat($"{_common.Family} {_common.Given} ", Endless / 5));
        yield return NoSuchName("100,000 wildcards", Repeat("●"));
        yield return NoSuchName("100,000 marks of repetition", Repeat("々"));
        yield return NoSuchName("100,000 voiced marks", $"カ{Repeat("\u3099")}");
        yield return NoSuchName("100,000 variation selectors", $"龘{Repeat("\U000E0100")}");
        yield return NoSuchName("100,000 lone surrogates", Repeat("\uD842"));
        yield return NoSuchName("a Latin name of 50 tokens", ManyTokens);
        yield return NoSuchName("50,000 one-letter tokens", Repeat("Q ", Endless / 2));
        yield return new AdversarialQuery("100,000 spaces for a name", Query(Repeat(" ")), ResultCode.Insufficient);
        yield return new AdversarialQuery("a name of 100,000 characters and nothing else", new NoisyQuery { Name = Different(Endless) }, ResultCode.Insufficient);
        yield return new AdversarialQuery("wildcards alone", new NoisyQuery { Name = "●●●●" }, ResultCode.Insufficient);
        yield return NoSuchName("wildcards and the commonest date", "●●●●");
        yield return NoSuchName("the commonest family name and wildcards", $"{_common.Family}●●");
    }

    private IEnumerable<AdversarialQuery> Crowds()
    {
        string full = $"{_common.Family} {_common.Given}";
        yield return new AdversarialQuery("the commonest name without a date", Query(full, birthDate: ""), ResultCode.Insufficient);
        yield return new AdversarialQuery("the commonest name and nothing else", new NoisyQuery { Name = full }, ResultCode.Insufficient);
        yield return new AdversarialQuery("the commonest name, every other item wrong", Query(full, birthDate: "1871-01-03", address: Nowhere), ResultCode.NotFound);
        yield return new AdversarialQuery("the commonest name, a date of unknown month and day", Query(full, birthDate: "1950-XX-XX", address: Nowhere), ResultCode.NotFound, ResultCode.AmbiguousEqual);
        yield return new AdversarialQuery("the commonest family name on the commonest date", new NoisyQuery { Name = _common.Family, BirthDate = _common.BirthDate }, ResultCode.Insufficient);
        yield return new AdversarialQuery("the commonest family name on the commonest date, an address nowhere", Query(_common.Family, address: Nowhere), ResultCode.NotFound, ResultCode.AmbiguousEqual);
        yield return new AdversarialQuery("the commonest given name before the family name, an address nowhere", Query($"{_common.Given} {_common.Family}", birthDate: "1871-01-03", address: Nowhere), ResultCode.NotFound);
        yield return new AdversarialQuery("the commonest date alone", new NoisyQuery { BirthDate = _common.BirthDate }, ResultCode.Insufficient);
        yield return new AdversarialQuery("sex alone", new NoisyQuery { Sex = "1" }, ResultCode.Insufficient);
        yield return new AdversarialQuery("nothing", new NoisyQuery(), ResultCode.Insufficient);
    }

    private IEnumerable<AdversarialQuery> Addresses()
    {
        yield return NoSuchAddress("an address of 10,000 digits", Repeat("7", 10_000));
        yield return NoSuchAddress("an address of 100,000 digits behind a real one", _common.Address + Repeat("7"));
        yield return NoSuchAddress("an address of 50,000 hyphens and digits", Repeat("1-", Endless / 2));
        yield return NoSuchAddress("an address of 100,000 kanji numerals", Repeat("十"));
        yield return NoSuchAddress("a municipality 10,000 times", Repeat("千代田区", 10_000));
        yield return NoSuchAddress("a prefecture 10,000 times", Repeat("東京都", 10_000));
        yield return NoSuchAddress("an address of 20,000 chome", Repeat("一丁目", 20_000));
        yield return NoSuchAddress("an address of 100,000 wildcards", Repeat("〓"));
        yield return NoSuchAddress("an address of 100,000 spaces and one character", $"{Repeat(" ")}龘");
        yield return new AdversarialQuery("an address and nothing else", new NoisyQuery { Address = _common.Address }, ResultCode.Insufficient);
    }

    private IEnumerable<AdversarialQuery> Readings()
    {
        yield return new AdversarialQuery("a reading of 100,000 characters", Query("龘龘", kana: Repeat("ア")), ResultCode.NotFound);
        yield return new AdversarialQuery("a reading of 100,000 long marks", Query("龘龘", kana: Repeat("ー")), ResultCode.NotFound);
        yield return new AdversarialQuery("a reading of 50,000 tokens", Query("龘龘", kana: Repeat("ア ", Endless / 2)), ResultCode.NotFound);
        yield return new AdversarialQuery("a reading of 100,000 characters and no name", Query("", kana: Repeat("アイウ", Endless / 3)), ResultCode.NotFound, ResultCode.Insufficient);
    }

    private IEnumerable<AdversarialQuery> Unreadable()
    {
        yield return new AdversarialQuery("a code of 100,000 digits", new NoisyQuery { Code = Repeat("1") }, ResultCode.Invalid);
        yield return new AdversarialQuery("a date of 100,000 digits", Query("龘龘", birthDate: Repeat("1")), ResultCode.Invalid);
        yield return new AdversarialQuery("a date of 100,000 eras", Query("龘龘", birthDate: Repeat("昭和")), ResultCode.Invalid);
        yield return new AdversarialQuery("a sex of 100,000 characters", Query("龘龘", sex: Repeat("男")), ResultCode.Invalid);
    }

    private const string Nowhere = "存在県無名郡虚村大字空一番地";

    private AdversarialQuery NoSuchName(string what, string name) => new(what, Query(name), ResultCode.NotFound);

    private AdversarialQuery NoSuchAddress(string what, string address) =>
        new(what, Query("龘龘", address: address), ResultCode.NotFound);

    /// <summary>Four items, those that are not given the commonest.</summary>
    private NoisyQuery Query(string name, string? birthDate = null, string? address = null, string? sex = null, string kana = "") => new()
    {
        Name = name,
        Kana = kana,
        BirthDate = birthDate ?? _common.BirthDate,
        Sex = sex ?? "1",
        Address = address ?? _common.Address,
    };

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
