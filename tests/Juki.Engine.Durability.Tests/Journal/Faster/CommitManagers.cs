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
    private int _tries;

    /// <summary>How often one was tried.</summary>
    public int Tries => Volatile.Read(ref _tries);

    public override void Commit(long beginAddress, long untilAddress, byte[] commitMetadata, long commitNum, bool forceWriteMetadata)
    {
        Interlocked.Increment(ref _tries);
        throw new IOException("The commit cannot be written in this test.");
    }
}

/// <summary>Notes which thread makes the last one.</summary>
internal sealed class ThreadOfCommits : NoCommits
{
    private Thread? _thread;

    public Thread? Last => Volatile.Read(ref _thread);

    public override void Commit(long beginAddress, long untilAddress, byte[] commitMetadata, long commitNum, bool forceWriteMetadata) =>
        Volatile.Write(ref _thread, Thread.CurrentThread);
}
