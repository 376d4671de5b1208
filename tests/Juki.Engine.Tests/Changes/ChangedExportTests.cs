using Juki.Engine.Files;
using Juki.Engine.Files.Export;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Store.Changes;
using Juki.Engine.Store.Registers;
using Juki.Engine.TestKit;
using Juki.Engine.TestKit.Changes;

namespace Juki.Engine.Tests.Changes;

/// <summary>A register with a delta is exported as one that was built from the same images.</summary>
public sealed class ChangedExportTests
{
    private const int Residents = 120;
    private const int Changes = 90;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Given_a_changed_register_When_exported_Then_the_files_are_those_of_a_register_built_anew(int seed)
    {
        using var directory = new TemporaryDirectory();
        var model = new ModelPopulation(seed);
        model.Settle(Residents);
        model.Build(directory["base"]);
        using var changed = Register.Open(directory["base"]);
        Change(model, changed.BeginChanges(position: 0));
        model.Build(directory["end"]);
        using var built = Register.Open(directory["end"]);

        ExportCounts counts = ResidentExport.Run(changed, Files(directory, "changed"));
        ExportCounts expected = ResidentExport.Run(built, Files(directory, "built"));

        Assert.Equal(expected with { JournalAddress = Changes }, counts);
        Assert.Equal(File.ReadAllBytes(directory["residents-built.csv"]), File.ReadAllBytes(directory["residents-changed.csv"]));
        // Versions of one resident that nothing but their texts tells apart stand in the order of their ids, which differ.
        Assert.Equal(
            File.ReadAllLines(directory["versions-built.csv"]).Order(StringComparer.Ordinal),
            File.ReadAllLines(directory["versions-changed.csv"]).Order(StringComparer.Ordinal));
        Assert.Equal(expected.Versions + 1, File.ReadAllLines(directory["versions-changed.csv"]).Length);
    }

    private static void Change(ModelPopulation model, DeltaWriter writer)
    {
        for (int change = 0; change < Changes; change++)
        {
            (ulong? superseded, ResidentImage image) = model.Change();
            image.WriteTo(writer);
            writer.Commit(writer.Published + 1, superseded is { } body ? ResidentCode.FromBody(body) : null);
        }
    }

    private static ExportOptions Files(TemporaryDirectory directory, string name) =>
        new() { Residents = directory[$"residents-{name}.csv"], Versions = directory[$"versions-{name}.csv"] };
}
