using FASTER.core;

namespace Juki.Engine.Durability.History.Faster;

/// <summary>
/// FASTER's words on its checkpoints are kept in memory, to be written into a file of ours with a checksum: FASTER takes what it cannot read for what
/// is not there.
/// </summary>
/// <param name="tableDevice">The file of a saved hash table, by its token.</param>
internal sealed class KeptCheckpoints(Func<Guid, IDevice> tableDevice) : ICheckpointManager
{
    private readonly Dictionary<Guid, byte[]> _tables = [];
    private readonly Dictionary<Guid, byte[]> _logs = [];

    public void Keep(TableState state)
    {
        _tables[state.Token] = state.TableInfo;
        _logs[state.Token] = state.LogInfo;
    }

    public byte[] GetIndexCheckpointMetadata(Guid indexToken) => _tables[indexToken];

    public byte[] GetLogCheckpointMetadata(Guid logToken, DeltaLog deltaLog, bool scanDelta = false, long recoverTo = -1) => _logs[logToken];

    public void CommitIndexCheckpoint(Guid indexToken, byte[] commitMetadata) => _tables[indexToken] = commitMetadata;

    public void CommitLogCheckpoint(Guid logToken, byte[] commitMetadata) => _logs[logToken] = commitMetadata;

    public IEnumerable<Guid> GetIndexCheckpointTokens() => _tables.Keys;

    public IEnumerable<Guid> GetLogCheckpointTokens() => _logs.Keys;

    public IDevice GetIndexDevice(Guid indexToken)
    {
        IDevice device = tableDevice(indexToken);
        device.Initialize(-1);
        return device;
    }

    public void Purge(Guid token)
    {
        _tables.Remove(token);
        _logs.Remove(token);
    }

    public void PurgeAll()
    {
        _tables.Clear();
        _logs.Clear();
    }

    public void InitializeIndexCheckpoint(Guid indexToken)
    {
    }

    public void InitializeLogCheckpoint(Guid logToken)
    {
    }

    public void CheckpointVersionShift(long oldVersion, long newVersion)
    {
    }

    public void OnRecovery(Guid indexToken, Guid logToken)
    {
    }

    public void Dispose()
    {
    }

    /// <summary>Checkpoints are of the kind that writes into the log itself.</summary>
    public IDevice GetSnapshotLogDevice(Guid token) => throw new NotSupportedException();

    public IDevice GetSnapshotObjectLogDevice(Guid token) => throw new NotSupportedException();

    /// <summary>FASTER asks for it when it recovers, and takes null for none.</summary>
    public IDevice GetDeltaLogDevice(Guid token) => null!;

    public void CommitLogIncrementalCheckpoint(Guid logToken, long version, byte[] commitMetadata, DeltaLog deltaLog) => throw new NotSupportedException();
}
