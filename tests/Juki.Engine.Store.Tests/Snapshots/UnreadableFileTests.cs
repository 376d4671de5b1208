using Juki.Engine.Disk;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Snapshots;
using Juki.Engine.Store.Verification;
using Juki.Engine.TestKit.Disk;

namespace Juki.Engine.Store.Tests.Snapshots;

/// <summary>What the system does not let be read is not called damaged: a backup would not help.</summary>
public sealed class UnreadableFileTests
{
    private const string Directory = "/register";

    private readonly SimulatedDisk _disk;

    public UnreadableFileTests()
    {
        DiskImage image = new();
        image.Directories.Add(Directory);
        _disk = new SimulatedDisk(image);
    }

    [Fact]
    public void Given_a_section_that_cannot_be_read_When_opened_or_read_on_Then_it_is_told_with_its_path_and_not_as_damage()
    {
        using (var content = new NativeArray<uint>(1_000))
        {
            SectionWriter.Write(_disk, Directory, SectionKinds.Households, content);
        }

        string path = Directory + "/households.section";
        using var reader = new SectionReader(_disk, Directory, SectionKinds.Households);
        _disk.Unreadable.Add(path);

        AssertCannotBeRead(path, () => new SectionReader(_disk, Directory, SectionKinds.Households).Dispose());
        AssertCannotBeRead(path, () => reader.CheckChunk(0, new byte[reader.ChunkBytes]));
        Assert.True(Assert.Single(SectionFileAudit.CheckChunks(reader, CheckPace.Full)).IsUnreadable);
    }

    [Fact]
    public void Given_a_manifest_that_cannot_be_read_When_read_Then_it_is_told_with_its_path_and_not_as_damage()
    {
        string path = Directory + "/manifest";
        using (IDiskFile manifest = _disk.Create(path))
        {
            manifest.SetLength(2 * ManifestFile.SlotBytes);
        }

        _disk.Unreadable.Add(path);

        AssertCannotBeRead(path, () => ManifestFile.ReadBoth(_disk, Directory));
    }

    [Fact]
    public void Given_no_right_to_read_When_told_Then_the_remedy_is_that_right()
    {
        RegisterException refused = RegisterException.CannotRead("/register/manifest", new UnauthorizedAccessException("Access to the path is denied."));

        Assert.True(refused.IsUnreadable);
        Assert.StartsWith("There is no right to read /register/manifest. Give the user who runs this program the right to read", refused.Message, StringComparison.Ordinal);
    }

    private static void AssertCannotBeRead(string path, Action action)
    {
        RegisterException refused = Assert.Throws<RegisterException>(action);
        Assert.True(refused.IsUnreadable);
        Assert.StartsWith($"{path} cannot be read: ", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("is damaged:", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("backup", refused.Message, StringComparison.Ordinal);
    }
}
