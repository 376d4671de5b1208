using FASTER.core;
using Juki.Engine.Durability.Journal.Files;
using Juki.Engine.Durability.Journal.Layout;
using CommitPoint = Juki.Engine.Durability.Journal.Layout.CommitPoint;

namespace Juki.Engine.Durability.Journal.Faster;

/// <summary>
/// Where FASTER puts its commits: into our ring, synced. A failure stops the journal; FASTER by itself would go on as if the commit were
/// done. Only the last commit is ever given back, and only after all that it covers was verified.
/// </summary>
internal sealed class CommitManager(CommitRing ring, FirstFailure failure) : ILogCommitManager
{
    /// <summary>What the next commit says beyond what FASTER knows: set before FASTER is asked to commit.</summary>
    public CommitPoint Next { get; set; } = ring.Latest.Point;

    public void Commit(long beginAddress, long untilAddress, byte[] commitMetadata, long commitNum, bool forceWriteMetadata) =>
        failure.Guard(() => Write(beginAddress, untilAddress, commitMetadata, commitNum));

    public byte[] GetCommitMetadata(long commitNum) => commitNum == ring.Latest.Point.Number ? ring.Latest.FasterRecord.ToArray() : [];

    public IEnumerable<long> ListCommits() => [ring.Latest.Point.Number];

    /// <summary>The ring forgets by itself.</summary>
    public void RemoveCommit(long commitNum)
    {
    }

    /// <summary>A journal is never emptied.</summary>
    public void RemoveAllCommits() => throw new NotSupportedException("Commits of a journal are not removed.");

    public void OnRecovery(long commitNum)
    {
    }

    public void Dispose()
    {
    }

    private void Write(long begin, long end, byte[] fasterRecord, long number)
    {
        if (Next.Number != number || Next.BeginAt != begin || Next.EndAt != end || fasterRecord.Length > CommitSlot.FasterRecordBytesMax)
        {
            throw new InvalidOperationException(
                FormattableString.Invariant($"FASTER commits number {number}, bytes {begin} to {end}, where number {Next.Number}, bytes {Next.BeginAt} to {Next.EndAt}, was asked for."));
        }

        ring.Write(new CommitSlot(ring.Latest.Journal, Next, fasterRecord));
    }
}
