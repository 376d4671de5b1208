using FASTER.core;

namespace Juki.Engine.Durability.Journal.Faster;

/// <summary>
/// Where FASTER's own commits go: nowhere. It makes them on .NET's thread pool, behind whatever is queued there, and goes on whether they
/// succeed or not. The journal's thread writes its own commit to its ring instead, as soon as the block is synced.
/// </summary>
internal sealed class UnusedCommits : ILogCommitManager
{
    public void Commit(long beginAddress, long untilAddress, byte[] commitMetadata, long commitNum, bool forceWriteMetadata)
    {
    }

    public byte[] GetCommitMetadata(long commitNum) => [];

    public IEnumerable<long> ListCommits() => [];

    public void RemoveCommit(long commitNum)
    {
    }

    public void RemoveAllCommits()
    {
    }

    public void OnRecovery(long commitNum)
    {
    }

    public void Dispose()
    {
    }
}
