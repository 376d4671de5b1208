using Juki.Engine.Disk;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Store.Building;
using Juki.Engine.Store.Changes;
using Juki.Engine.Store.Checkpoints;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Snapshots;
using Juki.Engine.Store.Tests.Changes;
using Juki.Engine.TestKit;
using Juki.Engine.TestKit.Changes;

namespace Juki.Engine.Store.Tests.Checkpoints;

/// <summary>A checkpoint of a mapped register that nobody has verified yet: its damage must not be copied under checksums that are right.</summary>
public sealed class UnverifiedCheckpointTests : IDisposable
{
    private const int Changes = 30;

    private readonly TemporaryDirectory _directory = new();
    private readonly ModelPopulation _model = new(seed: 6);
    private readonly TaskCompletionSource _verifying = new();

    public UnverifiedCheckpointTests()
    {
        _model.Settle(300);
        _model.Build(Path);
    }

    /// <summary>Sections that are mapped, and of which a merge carries something on.</summary>
    public static TheoryData<string> Sections =>
        ["rows", "birth-counts", "birth-signatures", "birth-rows", "name-tags", "name-rows", "address-tags", "address-rows", "full-names", "building-texts", "status-days"];

    private string Path => _directory["register"];

    [Theory]
    [MemberData(nameof(Sections))]
    public void Given_a_damaged_section_that_is_mapped_and_not_verified_When_a_checkpoint_is_made_Then_it_is_refused_as_damage_and_nothing_is_published(string section)
    {
        FlipFirstByte(System.IO.Path.Combine(Path, "snapshot-1", section + SectionReader.Extension));
        byte[] manifest = File.ReadAllBytes(System.IO.Path.Combine(Path, ManifestFile.Name));
        using Register register = Register.Open(Path, LoadMode.Map, mappedBytesMin: 1, long.MaxValue, _verifying.Task);
        Exception? refused = Record.Exception(() => ChangeAndCheckpoint(register));
        _verifying.TrySetResult();

        Assert.Contains("damaged", Assert.IsType<RegisterException>(refused).Message, StringComparison.Ordinal);
        Assert.Equal(["snapshot-1"], Directory.GetDirectories(Path).Select(path => System.IO.Path.GetFileName(path)));
        Assert.Equal(manifest, File.ReadAllBytes(System.IO.Path.Combine(Path, ManifestFile.Name)));
    }

    [Fact]
    public void Given_a_sound_one_When_a_checkpoint_is_made_Then_it_waits_for_the_verification_and_is_published()
    {
        using Register register = Register.Open(Path, LoadMode.Map, mappedBytesMin: 1, long.MaxValue, _verifying.Task);
        ChangeAndCheckpoint(register);

        Assert.Equal(2, ManifestFile.Read(Path).Snapshot);
    }

    public void Dispose()
    {
        _verifying.TrySetResult();
        _directory.Dispose();
    }

    /// <summary>The verification begins when everything is merged.</summary>
    private void ChangeAndCheckpoint(Register register)
    {
        DeltaWriter writer = register.BeginChanges(0, ChangedRegister.SmallSteps);
        for (int change = 1; change <= Changes; change++)
        {
            (ulong? superseded, ResidentImage image) = _model.Change();
            image.WriteTo(writer);
            writer.Commit(change, superseded is { } body ? ResidentCode.FromBody(body) : null);
        }

        var progress = new Told(step => VerifyAt(step));
        new SnapshotCheckpoint(register, Path, new RealDisk()).Run(Changes, progress);
    }

    private void VerifyAt(string step)
    {
        if (step == BuildStep.WritingSnapshot)
        {
            _verifying.TrySetResult();
        }
    }

    private static void FlipFirstByte(string path)
    {
        using FileStream file = File.Open(path, FileMode.Open);
        file.Seek(SectionHeader.Bytes, SeekOrigin.Begin);
        int value = file.ReadByte();
        file.Seek(SectionHeader.Bytes, SeekOrigin.Begin);
        file.WriteByte((byte)(value ^ 1));
    }

    private sealed class Told(Action<string> told) : IProgress<(string Step, double Share)>
    {
        public void Report((string Step, double Share) value) => told(value.Step);
    }
}
