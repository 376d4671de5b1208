using Juki.Engine.Files;
using Juki.Engine.Files.Csv;
using Juki.Engine.Files.Export;
using Juki.Engine.Files.Import;
using Juki.Engine.Store.Registers;
using Juki.Engine.TestKit;

namespace Juki.Engine.Tests.Nation;

[Collection(SyntheticNationCollection.Name)]
public sealed class RoundTripTests(SyntheticNation nation) : IDisposable
{
    private const int SampleSize = 3_000;

    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public void Given_a_nation_with_its_versions_When_exported_and_imported_Then_every_section_is_the_same_to_the_byte()
    {
        (string residents, string versions) = Export();
        Import(residents, versions, "again");

        // The manifest says how a register was made, and that differs: by the generator here, by import there.
        Assert.Empty(RegisterFiles.Differences(nation.Register.Path, _directory["again"], withManifest: false));
        using Register again = Register.Open(_directory["again"]);
        Assert.Equal(nation.Register.Register.Info.Sections, again.Info.Sections);
        Assert.Equal("import", again.Info.Parameters["source"]);
        int count = again.VersionsOf(again.ResidentsAt(0)).Count;
        Assert.True(count > 10_000, $"only {count} versions");
    }

    [Fact]
    public void Given_an_imported_register_When_exported_again_Then_the_files_are_the_same()
    {
        (string residents, string versions) = Export();
        Import(residents, versions, "again");
        using Register again = Register.Open(_directory["again"]);
        ResidentExport.Run(again, new ExportOptions { Residents = _directory["residents-2.csv"], Versions = _directory["versions-2.csv"] });

        Assert.Equal(File.ReadAllBytes(residents), File.ReadAllBytes(_directory["residents-2.csv"]));
        Assert.Equal(File.ReadAllBytes(versions), File.ReadAllBytes(_directory["versions-2.csv"]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Given_a_sample_that_cp932_can_write_When_imported_in_either_encoding_Then_the_sections_are_the_same(bool encodingIsTold)
    {
        (string residents, string versions) = Export();
        string[] people = [.. File.ReadLines(residents).Where(SurvivesCp932).Take(SampleSize)];
        HashSet<string> codes = [.. people.Select(CodeOf)];
        string[] pasts = [.. File.ReadLines(versions).Where(line => codes.Contains(CodeOf(line)) && SurvivesCp932(line))];

        Import(Write("utf8-residents", people), Write("utf8-versions", pasts), "utf8");
        CsvEncoding? told = encodingIsTold ? CsvEncoding.Cp932 : null;
        Import(WriteCp932("cp932-residents", people), WriteCp932("cp932-versions", pasts), "cp932", told);

        Assert.Empty(RegisterFiles.Differences(_directory["utf8"], _directory["cp932"]));
        Assert.Equal(SampleSize, people.Length);
        Assert.True(pasts.Length > 100, $"only {pasts.Length} versions");
    }

    public void Dispose() => _directory.Dispose();

    private (string Residents, string Versions) Export()
    {
        ExportOptions options = new() { Residents = _directory["residents.csv"], Versions = _directory["versions.csv"] };
        ResidentExport.Run(nation.Register.Register, options);
        return (options.Residents, options.Versions);
    }

    private void Import(string residents, string versions, string register, CsvEncoding? encoding = null) =>
        ResidentImport.Run(new ImportOptions { Residents = residents, Versions = versions, Encoding = encoding }, _directory[register]);

    private string Write(string name, string[] lines)
    {
        File.WriteAllLines(_directory[name], lines);
        return _directory[name];
    }

    private string WriteCp932(string name, string[] lines)
    {
        File.WriteAllLines(_directory[name], lines, Cp932.Encoding);
        return _directory[name];
    }

    /// <summary>The header's <c>code</c>, too: it begins the header line of both files.</summary>
    private static string CodeOf(string line) => line[..line.IndexOf(',', StringComparison.Ordinal)];

    private static bool SurvivesCp932(string line)
    {
        try
        {
            return Cp932.Encoding.GetString(Cp932.Encoding.GetBytes(line)) == line;
        }
        catch (System.Text.EncoderFallbackException)
        {
            return false;
        }
    }
}
