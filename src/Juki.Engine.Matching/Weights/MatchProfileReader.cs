using System.Text.Json;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Matching.Weights;

/// <summary>Reads match profiles and tells all faults of one at once.</summary>
internal sealed class MatchProfileReader
{
    private readonly List<string> _faults = [];

    public static MatchProfile BuiltIn(string name)
    {
        using Stream stream = typeof(MatchProfileReader).Assembly.GetManifestResourceStream($"Profiles/{name}.json")!;
        using StreamReader reader = new(stream);
        return Read(reader.ReadToEnd(), name);
    }

    public static MatchProfile Read(string json, string source)
    {
        MatchProfileReader reader = new();
        MatchProfile profile = reader.Parse(json, source);
        return reader._faults.Count == 0 ? profile : throw new MatchProfileException(source, reader._faults);
    }

    private MatchProfile Parse(string json, string source)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (JsonException e)
        {
            throw new MatchProfileException($"match profile {source}: not JSON at line {e.LineNumber + 1}", e);
        }
    }

    private MatchProfile Read(JsonElement root)
    {
        JsonElement m = Child(root, "m");
        JsonElement u = Child(root, "u");
        return new MatchProfile
        {
            Name = Text(root, "name"),
            About = Text(root, "about"),
            PresentShare = Share(root, "presentShare"),
            M = new LevelProbabilities(
                Distribution<NameLevel>(m, "name"),
                Distribution<KanaLevel>(m, "kana"),
                Distribution<BirthLevel>(m, "birth"),
                Distribution<SexLevel>(m, "sex"),
                Distribution<AddressLevel>(m, "address")),
            NameFactors = Table<NameLevel>(Child(u, "name"), "u.name"),
            KanaShares = Distribution<KanaLevel>(u, "kana"),
            ReadingFactors = Table<KanaLevel>(Child(u, "reading"), "u.reading"),
            BirthFactors = Table<BirthLevel>(Child(u, "birth"), "u.birth"),
            SexShares = Distribution<SexLevel>(u, "sex"),
            AddressFactors = Addresses(u),
            Code = (Share(Child(m, "code"), "same"), Share(Child(u, "code"), "same")),
        };
    }

    private LevelTable<AddressLevel> Addresses(JsonElement u)
    {
        Dictionary<AddressLevel, double> found = Found<AddressLevel>(Child(u, "address"), "u.address");
        foreach ((AddressLevel level, double persons) in Found<AddressLevel>(Child(u, "persons"), "u.persons"))
        {
            found[level] = persons;
        }

        return Complete(found, "u.address with u.persons");
    }

    private LevelTable<TLevel> Distribution<TLevel>(JsonElement parent, string item)
        where TLevel : unmanaged, Enum
    {
        LevelTable<TLevel> table = Table<TLevel>(Child(parent, item), item);
        double sum = Levels<TLevel>().Sum(level => table[level]);
        if (Math.Abs(sum - 1) > 1e-6)
        {
            _faults.Add(FormattableString.Invariant($"the probabilities of {item} sum to {sum:0.######}; make them sum to 1"));
        }

        return table;
    }

    private LevelTable<TLevel> Table<TLevel>(JsonElement element, string item)
        where TLevel : unmanaged, Enum => Complete(Found<TLevel>(element, item), item);

    private LevelTable<TLevel> Complete<TLevel>(Dictionary<TLevel, double> found, string item)
        where TLevel : unmanaged, Enum
    {
        double[] values = [1, .. Levels<TLevel>().Select(level => found.GetValueOrDefault(level))];
        foreach (TLevel level in Levels<TLevel>().Where(level => !(found.GetValueOrDefault(level) > 0)))
        {
            _faults.Add($"{item} has no number above 0 for {level}; add one");
        }

        return new LevelTable<TLevel>(values);
    }

    private static string Text(JsonElement parent, string name) =>
        Child(parent, name) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";

    private double Share(JsonElement parent, string name)
    {
        double value = Child(parent, name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : 0;
        if (value is not (> 0 and < 1))
        {
            _faults.Add($"{name} is missing or not between 0 and 1");
        }

        return value;
    }

    private Dictionary<TLevel, double> Found<TLevel>(JsonElement element, string item)
        where TLevel : unmanaged, Enum
    {
        Dictionary<TLevel, double> found = [];
        foreach (JsonProperty property in element.ValueKind == JsonValueKind.Object ? element.EnumerateObject() : default)
        {
            if (Levels<TLevel>().Where(level => property.Name.Equals($"{level}", StringComparison.OrdinalIgnoreCase)).ToArray() is not [var level])
            {
                _faults.Add($"{item} has no level {property.Name}; use {string.Join(", ", Levels<TLevel>())}");
            }
            else if (property.Value.ValueKind != JsonValueKind.Number || !found.TryAdd(level, property.Value.GetDouble()))
            {
                _faults.Add($"{item} has something else than one number for {level}; give one");
            }
        }

        return found;
    }

    private static IEnumerable<TLevel> Levels<TLevel>()
        where TLevel : unmanaged, Enum => Enum.GetValues<TLevel>().Skip(1);

    private static JsonElement Child(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out JsonElement child) ? child : default;
}
