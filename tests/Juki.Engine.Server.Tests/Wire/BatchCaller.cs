using Juki.Engine.Protocol.Frames;
using Juki.Engine.Server.Tests.Hostile;

namespace Juki.Engine.Server.Tests.Wire;

/// <summary>Sends batches by hand and keeps every answer, so that each can be counted.</summary>
internal sealed class BatchCaller(RawConnection connection) : IDisposable
{
    private readonly List<ulong> _sent = [];
    private readonly List<Frame> _read = [];

    /// <summary>The batches that were sent.</summary>
    public IReadOnlyList<ulong> Sent => _sent;

    public RawConnection Connection => connection;

    /// <summary>Sends a batch; returns its number.</summary>
    public async Task<ulong> SendAsync(MessageKind kind, byte[] payload)
    {
        ulong id = connection.NextId;
        _sent.Add(id);
        await connection.SendAsync(WireBytes.Frame(kind, id, payload));
        return id;
    }

    /// <summary>Waits until the server has taken what was sent.</summary>
    public async Task WaitUntilTakenAsync() => await AskAsync(MessageKind.Status, []);

    /// <summary>Calls a batch off; false if the server has none of this number.</summary>
    public async Task<bool> CancelAsync(ulong batch) => (await AskAsync(MessageKind.Cancel, WireBytes.Number(batch))).Payload[0] == 1;

    /// <summary>Reads until the server says that it leaves.</summary>
    public async Task WaitForLeavingAsync() => await ReadUntilAsync(frame => frame.Kind == MessageKind.Leaving);

    /// <summary>Reads until every batch has an answer.</summary>
    public async Task WaitForAnswersAsync()
    {
        while (!_sent.TrueForAll(batch => AnswersTo(batch).Count > 0))
        {
            await ReadUntilAsync(_ => true);
        }
    }

    /// <summary>Reads what there is until the connection ends.</summary>
    public async Task ReadToEndAsync() => _read.AddRange(await connection.ReadToEndAsync());

    /// <summary>What came with the number of a batch.</summary>
    public IReadOnlyList<Frame> AnswersTo(ulong batch) => _read.FindAll(frame => frame.Header.RequestId == batch);

    public void Dispose() => connection.Dispose();

    private async Task<Frame> AskAsync(MessageKind kind, byte[] payload)
    {
        ulong id = connection.NextId;
        await connection.SendAsync(WireBytes.Frame(kind, id, payload));
        return await ReadUntilAsync(frame => frame.Header.RequestId == id);
    }

    private async Task<Frame> ReadUntilAsync(Predicate<Frame> isAwaited)
    {
        while (await connection.ReadAsync() is { } frame)
        {
            _read.Add(frame);
            if (isAwaited(frame))
            {
                return frame;
            }
        }

        throw new InvalidOperationException("The connection ended before the frame came that was waited for.");
    }
}
