using FASTER.core;

namespace Juki.Engine.Durability.Tests.Journal.Faster;

/// <summary>Keeps no commits.</summary>
internal class NoCommits : ILogCommitManager
{
    public virtual void Commit(long beginAddress, long untilAddress, byte[] commitMetadata, long commitNum, bool forceWriteMetadata)
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

/// <summary>Fails to keep any.</summary>
internal sealed class FailingCommits : NoCommits
{
    public override void Commit(long beginAddress, long untilAddress, byte[] commitMetadata, long commitNum, bool forceWriteMetadata) =>
        throw new IOException("The commit cannot be written in this test.");
}
