using System.Text.Json;
using Juki.Engine.TestKit;
using Xunit.Abstractions;

namespace Juki.Engine.Cli.Tests;

/// <summary>Files of others from end to end: imported by one mapping, exported to the letter, matched by another.</summary>
public sealed class MappedFilesTests(ITestOutputHelper output) : IDisposable
{
    private const int Seed = 20261122;

    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public void Given_a_foreign_register_When_noisy_queries_of_another_body_are_matched_Then_most_are_named_and_nobody_falsely()
    {
        ForeignFiles files = Imported();
        files.WriteQueries();
        JsonElement summary = Match("--json", "--truth", _directory["truth.csv"]).Succeeded().Json();
        JsonElement accuracy = summary.GetProperty("accuracy");
        output.WriteLine($"seed {Seed}: {accuracy}");

        Assert.Equal(250, summary.GetProperty("rows").GetInt32());
        Assert.Equal("remarks", Assert.Single(summary.GetProperty("unknown_columns").EnumerateArray()).GetString());
        Assert.Equal((200, 50), (accuracy.GetProperty("present").GetInt32(), accuracy.GetProperty("absent").GetInt32()));
        Assert.Equal(0, accuracy.GetProperty("false_certain").GetInt32());
        Assert.InRange(accuracy.GetProperty("certain_share").GetDouble(), 0.3, 1);
        Assert.InRange(accuracy.GetProperty("named_right_share").GetDouble(), 0.85, 1);
        foreach (string kind in new[] { "clean", "abbreviated", "no-unit", "street-slip", "no-number", "swapped-names" })
        {
            JsonElement of = accuracy.GetProperty("by_error_kind").GetProperty(kind);
            Assert.Equal(of.GetProperty("rows").GetInt32(), of.GetProperty("named_right").GetInt32());
        }

        Assert.Equal(0, accuracy.GetProperty("by_error_kind").GetProperty("street-slip").GetProperty("certain_right").GetInt32());
    }

    [Fact]
    public void Given_a_foreign_register_When_exported_Then_names_and_addresses_are_as_they_were_and_every_id_has_its_code()
    {
        ForeignFiles files = Imported();
        Juki.Run("export", "--register", _directory["register"], "--out", _directory["out.csv"]).Succeeded();
        Dictionary<string, string[]> exported = CsvText.Rows(File.ReadAllText(_directory["out.csv"])).Skip(1).ToDictionary(row => row[0]);

        Assert.Equal(ForeignFiles.Residents, exported.Count);
        Assert.All(files.People, person =>
        {
            string address = string.Join(' ', new[] { person.Unit, person.Line, person.Suburb, $"{person.Postcode}", person.State }.Where(part => part.Length > 0));
            string[] row = exported[person.Code];
            Assert.Equal((person.Family, person.Given, address), (row[1], row[2], row[11]));
        });
        ForeignPerson one = files.People[7];
        Assert.Contains($"{one.Line} {one.Suburb}", Juki.Run("lookup", "--register", _directory["register"], one.Code).Succeeded().Output, StringComparison.Ordinal);
        Juki.Run("verify", "--register", _directory["register"]).Succeeded();
    }

    [Fact]
    public void Given_a_file_without_codes_When_no_list_of_them_is_asked_for_Then_it_is_refused_and_nothing_is_made()
    {
        new ForeignFiles(_directory, Seed).WriteResidents();
        Import().Failed("people.json", "maps no code", "--codes-out");
        Juki.Run("import", "--csv", _directory["people.csv"], "--codes-out", _directory["codes.csv"], "--out", _directory["register"]).Failed("codes.csv", "--map");

        Assert.False(Directory.Exists(_directory["register"]));
        Assert.False(File.Exists(_directory["codes.csv"]));
    }

    [Fact]
    public void Given_a_file_with_codes_When_a_list_is_asked_for_Then_it_holds_them_under_the_file_s_ids()
    {
        File.WriteAllText(_directory["people.csv"], "pid,number,n\n\"A,1\",24727059608,Smith\nA2,24846016224,Jones\n");
        File.WriteAllText(_directory["people.json"], """{"items":{"id":"pid","code":"number","name":"n"}}""");
        Import("--codes-out", _directory["codes.csv"]).Succeeded();

        Assert.Equal("id,code\n\"A,1\",24727059608\nA2,24846016224\n", File.ReadAllText(_directory["codes.csv"]));
    }

    [Fact]
    public void Given_a_file_with_codes_and_a_row_without_an_id_When_a_list_is_asked_for_Then_the_row_is_refused()
    {
        File.WriteAllText(_directory["people.csv"], "pid,number,n\n3,24727059608,Smith\n ,24846016224,Jones\n");
        File.WriteAllText(_directory["people.json"], """{"items":{"id":"pid","code":"number","name":"n"}}""");
        Import("--codes-out", _directory["codes.csv"]).Failed("line 3 column 1: no id");

        Assert.False(File.Exists(_directory["codes.csv"]));
        Import().Succeeded();
    }

    [Fact]
    public void Given_a_seed_When_no_codes_are_assigned_Then_it_is_refused()
    {
        File.WriteAllText(_directory["people.csv"], "code,number,family_name\n24727059608,24727059608,Smith\n");
        File.WriteAllText(_directory["people.json"], """{"items":{"code":"number","family_name":"family_name"}}""");
        Import("--seed", "2").Failed("people.csv", "--seed");
        Juki.Run("import", "--csv", _directory["people.csv"], "--out", _directory["register"], "--seed", "1").Failed("people.csv", "--seed");

        Assert.False(Directory.Exists(_directory["register"]));
    }

    [Fact]
    public void Given_seeds_When_codes_are_assigned_Then_each_gives_others_and_the_usual_one_is_1()
    {
        File.WriteAllText(_directory["people.csv"], "pid,n\n1,Smith\n");
        File.WriteAllText(_directory["people.json"], """{"items":{"id":"pid","name":"n"}}""");
        string[] lists = [.. new[] { [], ["--seed", "1"], new[] { "--seed", "2" } }.Select((seed, index) =>
        {
            string[] to = ["--codes-out", _directory[$"codes{index}.csv"], "--out", _directory[$"register{index}"]];
            Juki.Run(["import", "--csv", _directory["people.csv"], "--map", _directory["people.json"], .. to, .. seed]).Succeeded();
            return File.ReadAllText(_directory[$"codes{index}.csv"]);
        })];

        Assert.Equal(lists[0], lists[1]);
        Assert.NotEqual(lists[1], lists[2]);
    }

    [Fact]
    public void Given_rows_that_cannot_be_read_When_imported_and_matched_by_a_mapping_Then_line_and_column_are_those_of_the_given_file()
    {
        new ForeignFiles(_directory, Seed).WriteResidents();
        File.AppendAllText(_directory["people.csv"], ", A, B, , 1, C Street, D, 4000, NSW, 19400517, m\nrec-x, A, B, , 1, C Street, D, 4000, NSW, 17/05/1940, m\n");
        Import("--codes-out", _directory["codes.csv"]).Failed("line 202 column 1: no id", "line 203 column 10: a date of birth");
        Assert.False(File.Exists(_directory["codes.csv"]));

        Import("--codes-out", _directory["codes.csv"], "--rejects", _directory["bad.csv"]).Succeeded();
        Assert.Equal(3, File.ReadAllLines(_directory["bad.csv"]).Length);
        Assert.Equal(ForeignFiles.Residents + 1, File.ReadAllLines(_directory["codes.csv"]).Length);

        File.WriteAllText(_directory["asked.csv"], "ref,full_name,dob,gender,lives_at\n1,A B,1940-05-17,male,C\n2,A B,17/05/1940,neither,C\n");
        Match().Succeeded();
        IReadOnlyList<string[]> results = CsvText.Rows(File.ReadAllText(_directory["results.csv"]));
        Assert.Equal(("1", "42"), (results[1][0], results[1][1]));
        Assert.Contains("line 2 column 3: a date of birth", results[1][14], StringComparison.Ordinal);
        Assert.Equal(("2", "42"), (results[2][0], results[2][1]));
    }

    [Fact]
    public void Given_a_mapping_with_faults_When_matched_Then_all_are_said_before_the_register_is_opened_and_no_output_appears()
    {
        File.WriteAllText(_directory["asked.csv"], "ref,full_name,dob\n1,A B,17/05/1940\n");
        File.WriteAllText(_directory["asked.json"], """{"items":{"id":"number","household":"x","birth_date":{"column":"dob","format":"d/m/y"}}}""");
        Match().Failed("asked.json: the mapping has 3 faults", "item id", "no column 'number'. It has: ref, full_name, dob", "item household: is none of a query file", "'d/m/y' is no notation");

        Assert.False(File.Exists(_directory["results.csv"]));
    }

    public void Dispose() => _directory.Dispose();

    private ForeignFiles Imported()
    {
        ForeignFiles files = new(_directory, Seed);
        files.WriteResidents();
        Import("--codes-out", _directory["codes.csv"]).Succeeded();
        files.ReadCodes();
        return files;
    }

    private JukiRun Import(params string[] options) =>
        Juki.Run(["import", "--csv", _directory["people.csv"], "--map", _directory["people.json"], "--out", _directory["register"], .. options]);

    private JukiRun Match(params string[] options) =>
        Juki.Run(["match", "--register", _directory["register"], "--input", _directory["asked.csv"], "--map", _directory["asked.json"], "--output", _directory["results.csv"], .. options]);
}
