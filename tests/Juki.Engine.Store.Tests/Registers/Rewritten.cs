using Juki.Engine.Disk;
using Juki.Engine.Store.Building;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Tests.Registers;

/// <summary>Writes a register anew with something changed, every checksum right: what a faulty program would have made.</summary>
internal static class Rewritten
{
    public static void Write(string source, string target, Action<SectionSet> change)
    {
        Manifest manifest = ManifestFile.Read(source);
        using SectionSet sections = SnapshotFiles.Read(source, manifest);
        change(sections);
        Directory.CreateDirectory(target);
        IReadOnlyList<SectionInfo> written = SnapshotFiles.Write(new RealDisk(), target, manifest.SnapshotDirectory, sections, new StepProgress(null, default));
        ManifestFile.Create(new RealDisk(), target, manifest with { Sections = written });
    }
}
