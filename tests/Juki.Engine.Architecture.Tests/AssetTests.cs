using System.Security.Cryptography;

namespace Juki.Engine.Architecture.Tests;

public class AssetTests
{
    private const string Assets = "src/Juki.Engine.Cli/Report/Assets";

    [Fact]
    public void Given_the_chart_library_When_hashed_Then_it_is_the_file_that_its_sources_name()
    {
        byte[] script = File.ReadAllBytes(Path.Combine(Repository.Root, Assets, "chart.umd.min.js"));

        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(script)), Repository.Read($"{Assets}/SOURCES.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_the_chart_library_When_its_banner_is_read_Then_version_and_licence_are_those_that_its_sources_name()
    {
        string script = Repository.Read($"{Assets}/chart.umd.min.js");
        string version = script[script.IndexOf("Chart.js v", StringComparison.Ordinal)..].Split('\n', 2)[0]["Chart.js v".Length..].Trim();

        Assert.Contains("Released under the MIT License", script, StringComparison.Ordinal);
        Assert.Contains($"npm `chart.js` {version},", Repository.Read($"{Assets}/SOURCES.md"), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Repository.Root, Assets, "chart.js-LICENSE.md")));
    }
}
