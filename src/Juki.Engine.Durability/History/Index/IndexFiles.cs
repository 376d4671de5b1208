using Juki.Engine.Disk;

namespace Juki.Engine.Durability.History.Index;

/// <summary>The directory of an index: its manifest, and FASTER's files beside it.</summary>
internal sealed class IndexFiles(IDisk disk, string directory)
{
    private const string ManifestName = "manifest";
    private const string UnfinishedName = "manifest.new";

    private string ManifestPath => Path.Combine(directory, ManifestName);

    /// <summary>The manifest; null if there is none that is whole. A file that the system refuses counts as none: all of this can be made again.</summary>
    public IndexManifest? ReadManifest()
    {
        try
        {
            using IDiskFile file = disk.Open(ManifestPath);
            byte[] bytes = new byte[file.Length];
            file.Read(bytes, 0);
            return IndexManifest.Read(bytes);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Puts a manifest in the place of the last one; durable on return. What that one alone spoke of is deleted.</summary>
    public void WriteManifest(IndexManifest manifest, string tablePath)
    {
        string unfinished = Path.Combine(directory, UnfinishedName);
        DeleteIfThere(unfinished);
        using (IDiskFile file = disk.Create(unfinished))
        {
            file.Write(manifest.Write(), 0);
            file.Sync();
        }

        disk.Rename(unfinished, ManifestPath);
        disk.SyncDirectory(directory);
        foreach (string name in disk.List(directory).Where(name => name.StartsWith("table-", StringComparison.Ordinal) && name != Path.GetFileName(tablePath)))
        {
            disk.Delete(Path.Combine(directory, name));
        }
    }

    public bool IsEmpty() => disk.List(directory).Count == 0;

    /// <summary>Deletes everything, the manifest first and for good: an index that is half deleted must not be believed.</summary>
    public void DeleteAll()
    {
        DeleteIfThere(ManifestPath);
        disk.SyncDirectory(directory);
        foreach (string name in disk.List(directory))
        {
            disk.Delete(Path.Combine(directory, name));
        }
    }

    private void DeleteIfThere(string path)
    {
        if (disk.Exists(path))
        {
            disk.Delete(path);
        }
    }
}
