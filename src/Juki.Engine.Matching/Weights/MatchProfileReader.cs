using Juki.Engine.Model.Json;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Matching.Weights;

/// <summary>Reads match profiles and tells all faults of one at once.</summary>
internal sealed class MatchProfileReader
{
    private const string ShareLimit = "a number above 0 and below 1";
    private const string FactorLimit = "a number above 0";

    /// <summary>Profiles had the shares of places among the probabilities once; read as factors they would mean something else.</summary>
    private const string MovedPlace =
        $"is a share, as earlier profiles had it; give a factor of the register's own share of the place in u.{ProfileNames.Places} instead (1: as counted), or estimate the profile again";

    private static readonly AddressLevel[] Places = [.. ProfileNames.Levels<AddressLevel>().Where(level => ProfileNames.SectionOf(level) == ProfileNames.Places)];

    private readonly ProfileSection _file;
    private readonly ProfileSection _m;
    private readonly ProfileSection _u;

    private MatchProfileReader(JsonTree root, JsonFaults faults)
    {
        _file = new ProfileSection(root, string.Empty, faults, "name", "about", "presentShare", "m", "u");
        _m = _file.Child("m", "name", "kana", "birth", "sex", "address", "code");
        _u = _file.Child("u", "name", "kana", "reading", "birth", "sex", ProfileNames.Address, ProfileNames.Places, ProfileNames.Persons, "code");
    }

    public static MatchProfile BuiltIn(string name)
    {
        using Stream stream = typeof(MatchProfileReader).Assembly.GetManifestResourceStream($"Profiles/{name}.json")!;
        byte[] json = new byte[stream.Length];
        stream.ReadExactly(json);
        return Read(json, name);
    }

    /// <summary>Reads the content of a profile.</summary>
    /// <param name="json">The content.</param>
    /// <param name="source">Name of the file, for messages.</param>
    /// <exception cref="MatchProfileException">It is none.</exception>
    public static MatchProfile Read(ReadOnlySpan<byte> json, string source)
    {
        JsonFaults faults = new();
        JsonTree? root = JsonTreeReader.Read(json, faults);
        MatchProfile? profile = root is null ? null : new MatchProfileReader(root, faults).Read();
        return faults.IsEmpty ? profile! : throw new MatchProfileException(source, faults.ByLine());
    }

    private MatchProfile Read() => new()
    {
        Name = _file.Text("name"),
        About = _file.Text("about"),
        PresentShare = Share(_file, "presentShare"),
        M = new LevelProbabilities(
            Distribution<NameLevel>(_m, "name"),
            Distribution<KanaLevel>(_m, "kana"),
            Distribution<BirthLevel>(_m, "birth"),
            Distribution<SexLevel>(_m, "sex"),
            Distribution<AddressLevel>(_m, "address")),
        NameFactors = Factors<NameLevel>("name"),
        KanaShares = Distribution<KanaLevel>(_u, "kana"),
        ReadingFactors = Factors<KanaLevel>("reading"),
        BirthFactors = Factors<BirthLevel>("birth"),
        SexShares = Distribution<SexLevel>(_u, "sex"),
        AddressFactors = Addresses(),
        Code = (Share(_m.Child("code", "same"), "same"), Share(_u.Child("code", "same"), "same")),
    };

    private LevelTable<AddressLevel> Addresses()
    {
        IEnumerable<AddressLevel> levels = ProfileNames.Levels<AddressLevel>();
        Dictionary<string, ProfileSection> sections = levels.GroupBy(ProfileNames.SectionOf).ToDictionary(
            section => section.Key,
            section => _u.Child(section.Key, [.. section.Concat(section.Key == ProfileNames.Address ? Places : []).Select(ProfileNames.Of)]));
        foreach (AddressLevel place in Places)
        {
            sections[ProfileNames.Address].RefuseIfGiven(ProfileNames.Of(place), MovedPlace);
        }

        return LevelTable.Of<AddressLevel>(level => Factor(sections[ProfileNames.SectionOf(level)], level) ?? 1);
    }

    private LevelTable<TLevel> Factors<TLevel>(string item)
        where TLevel : unmanaged, Enum
    {
        ProfileSection section = Section<TLevel>(_u, item);
        return LevelTable.Of<TLevel>(level => Factor(section, level) ?? 1);
    }

    private static LevelTable<TLevel> Distribution<TLevel>(ProfileSection parent, string item)
        where TLevel : unmanaged, Enum
    {
        ProfileSection section = Section<TLevel>(parent, item);
        Dictionary<TLevel, double?> found = ProfileNames.Levels<TLevel>().ToDictionary(level => level, level => Factor(section, level));
        double? sum = found.Values.Aggregate((double?)0, (before, probability) => before + probability);
        if (sum is { } all && Math.Abs(all - 1) > 1e-6)
        {
            section.Refuse(FormattableString.Invariant($"the probabilities sum to {all:0.######}; make them sum to 1"));
        }

        return LevelTable.Of<TLevel>(level => found[level] ?? 1);
    }

    private static ProfileSection Section<TLevel>(ProfileSection parent, string item)
        where TLevel : unmanaged, Enum => parent.Child(item, [.. ProfileNames.Levels<TLevel>().Select(ProfileNames.Of)]);

    private static double? Factor<TLevel>(ProfileSection section, TLevel level)
        where TLevel : unmanaged, Enum => section.Number(ProfileNames.Of(level), FactorLimit, number => number > 0 && double.IsFinite(number));

    private static double Share(ProfileSection section, string name) => section.Number(name, ShareLimit, number => number is > 0 and < 1) ?? 1;
}
