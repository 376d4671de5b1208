using System.Globalization;
using Juki.Engine.TestKit;

namespace Juki.Engine.Cli.Tests;

/// <summary>A register file and a noisy query file of two made-up Australian bodies, each with columns of its own, and the truth.</summary>
internal sealed class ForeignFiles(TemporaryDirectory directory, int seed)
{
    public const int Residents = 200;

    public const string ResidentsMap = """
        {
          "items": {
            "id": "rec_id",
            "family_name": "surname",
            "given_name": "given_name",
            "birth_date": { "column": "date_of_birth", "format": "yyyyMMdd" },
            "sex": { "column": "sex", "values": { "m": 1, "f": 2 } },
            "address": { "columns": ["unit", "street_number", "street", "suburb", "postcode", "state"], "join": " " }
          }
        }
        """;

    public const string QueriesMap = """
        {
          "latin": true,
          "items": {
            "id": "ref",
            "name": { "column": "full_name", "order": "given family" },
            "birth_date": { "column": "dob", "format": "dd/MM/yyyy" },
            "sex": { "column": "gender", "values": { "male": 1, "female": 2 } },
            "address": "lives_at"
          }
        }
        """;

    private readonly Random _random = new(seed);

    public List<ForeignPerson> People { get; private set; } = [];

    /// <summary>Writes people.csv, people.json, asked.json.</summary>
    public void WriteResidents()
    {
        People = [.. Enumerable.Range(0, Residents).Select(number => ForeignPerson.Draw(number, _random))];
        IEnumerable<string> rows = People.Select(person => string.Create(
            CultureInfo.InvariantCulture,
            $"{person.Id}, {person.Given}, {person.Family}, {person.Unit}, {person.House}, {person.Street}, {person.Suburb}, {person.Postcode}, {person.State}, {person.Birth:yyyyMMdd}, {person.Sex}"));
        File.WriteAllLines(directory["people.csv"], ["rec_id, given_name, surname, unit, street_number, street, suburb, postcode, state, date_of_birth, sex", .. rows]);
        File.WriteAllText(directory["people.json"], ResidentsMap);
        File.WriteAllText(directory["asked.json"], QueriesMap);
    }

    /// <summary>Takes the codes that the import has assigned.</summary>
    public void ReadCodes()
    {
        var codes = CsvText.Rows(File.ReadAllText(directory["codes.csv"])).Skip(1).ToDictionary(row => row[0], row => row[1]);
        People = [.. People.Select(person => person with { Code = codes[person.Id] })];
    }

    /// <summary>Writes asked.csv and truth.csv: each resident under one kind of noise, and a relative of each fourth who is in no register.</summary>
    public void WriteQueries()
    {
        List<string> queries = ["ref,full_name,dob,gender,lives_at,remarks"];
        List<string> truth = ["id,code,errors"];
        foreach ((int number, ForeignPerson person) in People.Index())
        {
            string kind = Kinds[number % Kinds.Length];
            queries.Add(Row($"q{number}", Noisy(person, kind), kind));
            truth.Add($"q{number},{person.Code},{kind}");
            if (number % 4 == 0)
            {
                queries.Add(Row($"r{number}", person.Relative(_random), "clean"));
                truth.Add($"r{number},,relative");
            }
        }

        File.WriteAllLines(directory["asked.csv"], queries);
        File.WriteAllLines(directory["truth.csv"], truth);
    }

    private static string[] Kinds => ["clean", "abbreviated", "street-slip", "name-slip", "no-number", "no-unit", "swapped-names", "moved"];

    private ForeignPerson Noisy(ForeignPerson person, string kind) => kind switch
    {
        "street-slip" => person with { Street = ForeignPerson.Slip(person.Street.Split(' ')[0], _random) + " " + person.Street.Split(' ')[1] },
        "name-slip" => person with { Family = ForeignPerson.Slip(person.Family, _random) },
        "no-unit" => person with { Unit = "" },
        "swapped-names" => person with { Given = person.Family, Family = person.Given },
        "moved" => ForeignPerson.Draw(0, _random) with { Given = person.Given, Family = person.Family, Birth = person.Birth, Sex = person.Sex },
        _ => person,
    };

    private static string Row(string id, ForeignPerson person, string kind)
    {
        string number = kind == "no-number" ? "" : string.Create(CultureInfo.InvariantCulture, $"{person.House} ");
        string address = string.Create(CultureInfo.InvariantCulture, $"{person.Unit} {number}{person.Street}, {person.Suburb} {person.State} {person.Postcode}").Trim();
        address = kind == "abbreviated" ? address.ToUpperInvariant().Replace("STREET", "St.", StringComparison.Ordinal).Replace("CRESCENT", "Cres", StringComparison.Ordinal).Replace("UNIT ", "u", StringComparison.Ordinal) : address;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{id},{person.Given} {person.Family},{person.Birth:dd/MM/yyyy},{(person.Sex == 'm' ? "Male" : "Female")},\"{address}\",x");
    }
}
