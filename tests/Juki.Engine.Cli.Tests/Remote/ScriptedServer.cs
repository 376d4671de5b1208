using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;
using Juki.Engine.Protocol;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Cli.Tests.Remote;

/// <summary>A server that finds nobody, or refuses every batch; after each batch it leaves, and comes back under the next rules.</summary>
/// <param name="rules">The version of the rules that the first two connections hear of, and that of all others.</param>
/// <param name="refusal">What batches are refused with; none: they are answered.</param>
internal sealed class ScriptedServer((string First, string Later) rules, WireFault refusal) : IAsyncDisposable
{
    private const int ConnectionsAtFirst = 2;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private Task _serving = Task.CompletedTask;

    public string Address { get; private set; } = "";

    public static ScriptedServer Start((string First, string Later) rules, WireFault refusal = WireFault.None)
    {
        ScriptedServer server = new(rules, refusal);
        server._listener.Start();
        server.Address = server._listener.LocalEndpoint.ToString()!;
        server._serving = server.ServeAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        List<Task> conversations = [];
        try
        {
            while (true)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
                conversations.Add(ConverseAsync(client, conversations.Count < ConnectionsAtFirst ? rules.First : rules.Later));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(conversations);
        }
    }

    private async Task ConverseAsync(TcpClient client, string rulesVersion)
    {
        using TcpClient line = client;
        PipeReader input = PipeReader.Create(line.GetStream());
        try
        {
            ReadResult read;
            do
            {
                read = await input.ReadAsync(_stop.Token);
                ArrayBufferWriter<byte> replies = new();
                input.AdvanceTo(Answer(read.Buffer, rulesVersion, replies), read.Buffer.End);
                await line.GetStream().WriteAsync(replies.WrittenMemory, _stop.Token);
            }
            while (!read.IsCompleted);
        }
        catch (Exception end) when (end is OperationCanceledException or IOException)
        {
            // Whoever asked has gone, or the test is over.
        }
    }

    private SequencePosition Answer(ReadOnlySequence<byte> received, string rulesVersion, ArrayBufferWriter<byte> replies)
    {
        FrameReader frames = new(received, new PayloadBuffer(), ProtocolLimits.PayloadBytesLimit);
        FrameWriter writer = new(replies);
        while (frames.Read(out FrameHeader header, out ReadOnlySpan<byte> payload) == FrameStatus.Done)
        {
            switch (header.Kind)
            {
                case MessageKind.Hello:
                    Greet(ref writer, header.RequestId, rulesVersion);
                    break;
                case MessageKind.SearchBatch when refusal != WireFault.None:
                    writer.Error(refusal, header.RequestId);
                    break;
                case MessageKind.SearchBatch:
                    Leave(ref writer);
                    FindNobody(ref writer, header.RequestId, payload);
                    break;
                default:
                    writer.End(writer.Begin(0), header.Kind.ReplyOf(), header.RequestId);
                    break;
            }
        }

        writer.Flush();
        return frames.Position;
    }

    private static void Greet(ref FrameWriter writer, ulong requestId, string rulesVersion)
    {
        HelloReply hello = new()
        {
            Version = ProtocolVersion.Oldest,
            Limits = new ProtocolLimits(1 << 20, 1 << 20, 10, 1, 0),
            Residents = 1,
            Server = "script"u8,
            RulesVersion = System.Text.Encoding.ASCII.GetBytes(rulesVersion),
        };
        FieldWriter fields = writer.Begin(hello.Bytes);
        hello.Write(ref fields);
        writer.End(fields, MessageKind.Hello.ReplyOf(), requestId);
    }

    private static void Leave(ref FrameWriter writer) => writer.End(writer.Begin(0), MessageKind.Leaving, 0);

    private static void FindNobody(ref FrameWriter writer, ulong requestId, ReadOnlySpan<byte> payload)
    {
        FieldReader request = new(payload);
        QueryRequest.Read(ref request);
        uint count = request.UInt32();
        FieldWriter fields = writer.Begin(sizeof(uint) + SearchWork.BytesOf(0) + ((int)count * SearchReply.Bytes));
        fields.UInt32(count);
        SearchWork.Write(ref fields, 0, []);
        for (uint i = 0; i < count; i++)
        {
            new SearchReply { Findings = new Findings { Result = Model.Verdict.ResultCode.NotFound } }.Write(ref fields);
        }

        writer.End(fields, MessageKind.SearchBatch.ReplyOf(), requestId);
    }
}
