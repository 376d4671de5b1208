using Juki.Engine.Store.Snapshots;
using Juki.Engine.Store.Tests.Building;
using Juki.Engine.Store.Verification;
using Juki.Engine.TestKit;

namespace Juki.Engine.Store.Tests.Verification;

public sealed class ManifestAuditTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public ManifestAuditTests() => Sample.Build(Register);

    private string Register => _directory["register"];

    [Fact]
    public void Given_a_slot_that_was_never_written_When_audited_Then_nothing_is_wrong() => Assert.Null(new ManifestAudit(Register).FindFault());

    [Fact]
    public void Given_a_slot_that_is_not_whole_When_audited_Then_it_is_told_with_its_place_and_the_remedy()
    {
        int slot = Scribble(7);

        string? fault = new ManifestAudit(Register).FindFault();

        Assert.Contains(FormattableString.Invariant($"{_directory["register/manifest"]}, at byte {slot:N0}: "), fault, StringComparison.Ordinal);
        Assert.Contains("Make a checkpoint", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_slot_that_changes_between_the_readings_When_audited_Then_somebody_was_writing_it_and_nothing_is_wrong()
    {
        Scribble(7);
        var audit = new ManifestAudit(Register);
        Scribble(8);

        Assert.Null(audit.FindFault());
    }

    public void Dispose() => _directory.Dispose();

    /// <summary>Writes into the slot of zeros; returns where it begins.</summary>
    private int Scribble(byte value)
    {
        byte[] manifest = File.ReadAllBytes(_directory["register/manifest"]);
        int slot = ManifestFile.SlotBytes * (1 - (int)(ManifestFile.Read(Register).Sequence % 2));
        manifest[slot + 500] = value;
        File.WriteAllBytes(_directory["register/manifest"], manifest);
        return slot;
    }
}
