using System.Buffers.Binary;
using System.Globalization;
using FASTER.core;
using Juki.Engine.Disk;
using Juki.Engine.Durability.Journal.Faster;

namespace Juki.Engine.Durability.History.Faster;

/// <summary>
/// FasterKV as a table of bytes that is larger than memory. For one thread at a time. Each value has a checksum of our own over key and bytes, so
/// that one that FASTER finds by mistake is not believed either.
/// </summary>
internal sealed class FasterTable : IDisposable
{
    private const int ChecksumBytes = sizeof(uint);

    private readonly IDisk _disk;
    private readonly string _directory;
    private readonly FirstFailure _failure = new();
    private readonly CheckedDevice _log;
    private readonly KeptCheckpoints _checkpoints;
    private readonly FasterKV<HistoryKey, SpanByte> _table;
    private readonly ClientSession<HistoryKey, SpanByte, SpanByte, byte[], Empty, ValueFunctions> _session;

    /// <summary>Pinned, since FASTER takes values by their place.</summary>
    private readonly byte[] _value;

    private FasterTable(IDisk disk, string directory, Guid index, TableSizes sizes, TableState? state)
    {
        (_disk, _directory, Index, Sizes) = (disk, directory, index, sizes);
        _log = new CheckedDevice(disk, LogPath, index, _failure);
        _checkpoints = new KeptCheckpoints(token => new CheckedDevice(disk, _ => TablePath(token), index, _failure));
        _value = GC.AllocateUninitializedArray<byte>(sizes.ValueBytesMax, pinned: true);
        _table = new FasterKV<HistoryKey, SpanByte>(new FasterKVSettings<HistoryKey, SpanByte>
        {
            LogDevice = _log,
            CheckpointManager = _checkpoints,
            EqualityComparer = new HistoryKeyComparer(),
            IndexSize = sizes.TableBytes,
            MemorySize = sizes.MemoryBytes,
            PageSize = sizes.PageBytes,
            SegmentSize = sizes.SegmentBytes,
            ConcurrencyControlMode = ConcurrencyControlMode.None,
        });
        try
        {
            Recover(state);
        }
        catch
        {
            _table.Dispose();
            _log.Dispose();
            throw;
        }

        _session = _table.For(new ValueFunctions()).NewSession<ValueFunctions>();
    }

    public Guid Index { get; }

    public TableSizes Sizes { get; }

    /// <summary>The longest value.</summary>
    public int ValueBytesMax => Sizes.ValueBytesMax - ChecksumBytes;

    /// <summary>An empty table.</summary>
    /// <param name="disk">Where.</param>
    /// <param name="directory">Of its files; there are none yet.</param>
    /// <param name="index">Identity of the table, to which its files are bound.</param>
    /// <param name="sizes">Sizes.</param>
    public static FasterTable Create(IDisk disk, string directory, Guid index, TableSizes sizes) => new(disk, directory, index, sizes, null);

    /// <summary>A table as it was saved.</summary>
    /// <exception cref="IOException">FASTER does not find what it saved, whatever it throws.</exception>
    public static FasterTable Open(IDisk disk, string directory, Guid index, TableSizes sizes, TableState state) => new(disk, directory, index, sizes, state);

    /// <summary>Sets the value of a key.</summary>
    public void Write(HistoryKey key, ReadOnlySpan<byte> value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(_value, ChecksumOf(key, value));
        value.CopyTo(_value.AsSpan(ChecksumBytes));
        SpanByte stored = SpanByte.FromFixedSpan(_value.AsSpan(0, ChecksumBytes + value.Length));
        Status status = _session.Upsert(ref key, ref stored);
        if (status.IsPending)
        {
            _session.CompletePending(wait: true);
        }

        _failure.ThrowIfAny();
    }

    /// <summary>The value of a key; null if there is none.</summary>
    /// <exception cref="InvalidDataException">There is one, and it is not as it was written.</exception>
    public byte[]? Read(HistoryKey key)
    {
        byte[]? value = null;
        Status status = _session.Read(ref key, ref value!);
        if (status.IsPending)
        {
            (status, value) = Completed();
        }

        _failure.ThrowIfAny();
        return status.Found ? Verified(key, value!) : null;
    }

    /// <summary>Saves the table: on return all of it is durable, and is what <see cref="Open"/> finds, once its caller keeps the state.</summary>
    public TableState Save(TimeSpan timeMax, TimeProvider time)
    {
        using CancellationTokenSource late = new(timeMax, time);
        if (!_table.TryInitiateFullCheckpoint(out Guid token, CheckpointType.FoldOver))
        {
            throw new IOException("FASTER saves already.");
        }

        _table.CompleteCheckpointAsync(late.Token).AsTask().WaitAsync(late.Token).GetAwaiter().GetResult();
        _failure.ThrowIfAny();
        _log.Sync();
        long tableFileBytes = Sync(TablePath(token));
        _disk.SyncDirectory(_directory);
        return new TableState(token, _checkpoints.GetIndexCheckpointMetadata(token), _checkpoints.GetLogCheckpointMetadata(token, null!), _table.Log.TailAddress, tableFileBytes);
    }

    public string TablePath(Guid token) => Path.Combine(_directory, $"table-{token:N}");

    public void Dispose()
    {
        _session.Dispose();
        _table.Dispose();
        _log.Dispose();
        _checkpoints.Dispose();
    }

    private static uint ChecksumOf(HistoryKey key, ReadOnlySpan<byte> value)
    {
        Span<byte> place = stackalloc byte[sizeof(ulong) + sizeof(int) + sizeof(int)];
        BinaryPrimitives.WriteUInt64LittleEndian(place, key.Number);
        BinaryPrimitives.WriteInt32LittleEndian(place[sizeof(ulong)..], (int)key.Kind);
        BinaryPrimitives.WriteInt32LittleEndian(place[(sizeof(ulong) + sizeof(int))..], key.Part);
        return Crc32C.Of(value, Crc32C.Of(place));
    }

    private static byte[] Verified(HistoryKey key, byte[] stored)
    {
        if (stored.Length < ChecksumBytes || BinaryPrimitives.ReadUInt32LittleEndian(stored) != ChecksumOf(key, stored.AsSpan(ChecksumBytes)))
        {
            throw new InvalidDataException("A value is not as it was written.");
        }

        return stored[ChecksumBytes..];
    }

    private string LogPath(int segment) => Path.Combine(_directory, string.Create(CultureInfo.InvariantCulture, $"log-{segment:D10}"));

    private void Recover(TableState? state)
    {
        if (state is null)
        {
            return;
        }

        RequireLengths(state);
        _checkpoints.Keep(state);
        _table.Recover(state.Token, state.Token);
        _failure.ThrowIfAny();
        if (_table.Log.TailAddress != state.LogBytes)
        {
            throw new IOException(FormattableString.Invariant($"FASTER finds {_table.Log.TailAddress} bytes of log where {state.LogBytes} were saved."));
        }
    }

    /// <summary>What lies beyond the end of a file reads as zeros, so files must have their lengths.</summary>
    private void RequireLengths(TableState state)
    {
        Require(TablePath(state.Token), state.TableFileBytes);
        for (int segment = 0; segment * Sizes.SegmentBytes < state.LogBytes; segment++)
        {
            Require(LogPath(segment), CheckedBlocks.LengthOf(Math.Min(Sizes.SegmentBytes, state.LogBytes - (segment * Sizes.SegmentBytes))));
        }
    }

    private void Require(string path, long bytes)
    {
        using IDiskFile file = _disk.Open(path);
        if (file.Length < bytes)
        {
            throw new IOException(FormattableString.Invariant($"{path} has {file.Length} bytes and must have {bytes}."));
        }
    }

    /// <summary>The device reads within the call, so that what is pending needs no waiting.</summary>
    private (Status Status, byte[]? Value) Completed()
    {
        _session.CompletePendingWithOutputs(out CompletedOutputIterator<HistoryKey, SpanByte, SpanByte, byte[], Empty> outputs, wait: true);
        using (outputs)
        {
            return outputs.Next() ? (outputs.Current.Status, outputs.Current.Output) : throw new IOException("FASTER did not answer a read.");
        }
    }

    private long Sync(string path)
    {
        using IDiskFile file = _disk.Open(path);
        file.Sync();
        return file.Length;
    }
}
