using System.Text;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Server.Tests.Hostile;
using Juki.Engine.Server.Tests.Sessions;
using Juki.Engine.TestKit;

namespace Juki.Engine.Server.Tests.Wire;

/// <summary>Says what is personal in every way that a server refuses, or never comes to the end of it.</summary>
internal sealed class BadClient(Func<Task<RawConnection>> greet, Func<Task<RawConnection>> open, IReadOnlyList<NoisyQuery> queries)
{
    private readonly byte[] _single = SessionBench.QueryPayload(queries[0].Items(withCode: true), 2, default);
    private readonly byte[] _batch = BatchPayload.OfQueries(queries, candidates: 2);

    /// <summary>Requests that are wrong; returns the faults that they were answered with.</summary>
    public async Task<IReadOnlyList<WireFault>> AskWronglyAsync()
    {
        using RawConnection client = await greet();
        byte[] tooLongAnOperator = [0, 0, 65, 0, .. Encoding.UTF8.GetBytes(SessionBench.OperatorId.PadRight(65 - 4)), .. _single.AsSpan(SessionBench.Context.Bytes)];
        byte[][] frames =
        [
            WireBytes.Frame(MessageKind.Search, client.NextId, _single.AsSpan(..^1)),
            WireBytes.Frame(MessageKind.Search, client.NextId, [.. _single.AsSpan(..^1), 0xFF]),
            WireBytes.Frame(MessageKind.Verify, client.NextId, _single),
            WireBytes.Frame(MessageKind.Search, client.NextId, tooLongAnOperator),
            WireBytes.Frame((MessageKind)0x55, client.NextId, _single),
            WireBytes.Frame(MessageKind.Search, client.NextId, _single, FrameFlags.Lz4),
            WireBytes.Frame(MessageKind.SearchBatch, client.NextId, _batch.AsSpan(..^1)),
            WireBytes.Frame(MessageKind.SearchBatch, client.NextId, _batch, FrameFlags.Lz4),
            [.. WireBytes.Number(uint.MaxValue), .. WireBytes.Frame(MessageKind.SearchBatch, client.NextId, _batch).AsSpan(4)],
        ];
        foreach (byte[] frame in frames[..^1])
        {
            await client.SendAsync(frame);
        }

        WireFault[] refused = new WireFault[frames.Length - 1];
        for (int i = 0; i < refused.Length; i++)
        {
            refused[i] = (await client.ReadAsync())!.Fault;
        }

        await client.TrySendAsync(frames[^1]);
        return [.. refused, .. (await client.ReadToEndAsync()).Select(frame => frame.Fault)];
    }

    /// <summary>A request in the place of hello.</summary>
    public async Task BeginWronglyAsync()
    {
        using RawConnection client = await open();
        await client.TrySendAsync(WireBytes.Frame(MessageKind.Search, 1, _single));
        await client.ReadToEndAsync();
    }

    /// <summary>Goes without a word: amid a request, and while a batch is answered.</summary>
    public async Task AbortAsync()
    {
        RawConnection amid = await greet();
        await amid.SendAsync(WireBytes.Frame(MessageKind.Search, amid.NextId, _single).AsMemory(..^5));
        amid.Abort();
        RawConnection atWork = await greet();
        await atWork.SendAsync(WireBytes.Frame(MessageKind.SearchBatch, atWork.NextId, _batch));
        await atWork.StatusAsync();
        atWork.Abort();
    }

    /// <summary>Half a request, and nothing more. The reply to the status says that what was sent with it has arrived.</summary>
    public async Task<RawConnection> StopAmidARequestAsync()
    {
        RawConnection client = await greet();
        byte[] status = WireBytes.Frame(MessageKind.Status, client.NextId, []);
        await client.SendAsync((byte[])[.. status, .. WireBytes.Frame(MessageKind.Search, client.NextId, _single).AsSpan(..^5)]);
        await client.ReadAsync();
        return client;
    }
}
