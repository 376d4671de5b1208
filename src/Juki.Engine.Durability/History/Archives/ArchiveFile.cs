namespace Juki.Engine.Durability.History.Archives;

/// <summary>An archive whose header was read.</summary>
internal sealed record ArchiveFile(string Path, ArchiveHeader Header)
{
    public long First => Header.Before.Address + 1;

    public long Last => Header.Last.Address;
}
