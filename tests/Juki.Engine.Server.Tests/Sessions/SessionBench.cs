using System.Buffers;
using System.Diagnostics.Metrics;
using System.Text;
using Juki.Engine.Model.Records;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.Server.Hosting;
using Juki.Engine.Server.Metrics;
using Juki.Engine.Server.Sessions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Juki.Engine.Server.Tests.Sessions;

/// <summary>A session with everything around it but the socket: frames are put in by hand and taken out by hand.</summary>
internal sealed class SessionBench : IDisposable
{
    public const string OperatorId = "担当-01";
    public const string CaseReference = "令和8年第1号";

    private static readonly byte[] Operator = Encoding.UTF8.GetBytes(OperatorId);
    private static readonly byte[] Case = Encoding.UTF8.GetBytes(CaseReference);

    private readonly ServiceProvider _provider = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly ServerMetrics _metrics;
    private readonly SessionServices _services;
    private readonly ArrayBufferWriter<byte> _input = new();
    private readonly ArrayBufferWriter<byte> _output = new();
    private ulong _lastRequestId;

    public SessionBench(IdentityEngine engine, ServerLimits? limits = null, TimeProvider? time = null)
    {
        time ??= TimeProvider.System;
        _metrics = new ServerMetrics(_provider.GetRequiredService<IMeterFactory>());
        Lifetime = new ServerLifetime(time);
        _services = new SessionServices(engine, limits ?? new ServerLimits(), _metrics, Lifetime, time, NullLogger<SessionServices>.Instance);
        Session = new ServerSession(_services, () => Woken.Release());
    }

    public ServerSession Session { get; }

    public ServerLifetime Lifetime { get; }

    public SessionServices Services => _services;

    /// <summary>Released whenever the session asks to be called again.</summary>
    public SemaphoreSlim Woken { get; } = new(0);

    public static ContextFields Context => new() { Purpose = 7, Operator = Operator, Case = Case };

    /// <summary>Says hello; the reply is taken away.</summary>
    public SessionBench Greet(ushort version = 1)
    {
        HelloRequest hello = new() { VersionMin = version, VersionMax = version, Client = "test"u8 };
        FrameWriter frames = new(_input);
        FieldWriter fields = frames.Begin(hello.Bytes);
        hello.Write(ref fields);
        frames.End(fields, MessageKind.Hello, ++_lastRequestId);
        frames.Flush();
        Assert.Equal(MessageKind.Hello.ReplyOf(), Assert.Single(Answer()).Kind);
        return this;
    }

    /// <summary>Puts a frame of any content in; returns its request id.</summary>
    public ulong Put(MessageKind kind, ReadOnlySpan<byte> payload, FrameFlags flags = FrameFlags.None, ulong? requestId = null)
    {
        ulong id = requestId ?? ++_lastRequestId;
        FrameWriter frames = new(_input);
        FieldWriter fields = frames.Begin(payload.Length);
        fields.Bytes(payload);
        frames.End(fields, kind, id, flags);
        frames.Flush();
        return id;
    }

    public ulong PutLookup(ulong code, LookupItems items = LookupItems.FourItems)
    {
        LookupRequest request = new() { Context = Context, Items = items, Code = code };
        byte[] payload = new byte[request.Bytes];
        FieldWriter fields = new(payload);
        request.Write(ref fields);
        return Put(MessageKind.Lookup, payload);
    }

    public ulong PutQuery(MessageKind kind, in QueryItems items, int candidates = 0, Protocol.Messages.QueryOptions options = default) =>
        Put(kind, QueryPayload(items, candidates, options));

    public static byte[] QueryPayload(in QueryItems items, int candidates, Protocol.Messages.QueryOptions options)
    {
        QueryRequest request = new() { Context = Context, Candidates = candidates, Options = options };
        byte[] payload = new byte[request.Bytes + QueryFields.BytesMax(items)];
        FieldWriter fields = new(payload);
        request.Write(ref fields);
        QueryFields.Write(ref fields, items);
        return payload[..fields.Written];
    }

    /// <summary>Takes what was put in away, unanswered.</summary>
    public byte[] TakeInput()
    {
        byte[] input = _input.WrittenSpan.ToArray();
        _input.Clear();
        return input;
    }

    /// <summary>Lets the session answer what was put in; the rest stays.</summary>
    public IReadOnlyList<WireFrame> Answer()
    {
        byte[] input = TakeInput();
        var sequence = new ReadOnlySequence<byte>(input);
        long consumed = sequence.Slice(0, Session.Answer(sequence, _output)).Length;
        _input.Write(input.AsSpan((int)consumed));
        return TakeFrames();
    }

    /// <summary>Waits until the session asks to be called, and lets it answer.</summary>
    public async Task<IReadOnlyList<WireFrame>> AnswerWhenWokenAsync()
    {
        Assert.True(await Woken.WaitAsync(TimeSpan.FromSeconds(30)), "The session did not ask to be called.");
        return Answer();
    }

    public void Dispose()
    {
        Session.Dispose();
        _services.Dispose();
        _metrics.Dispose();
        _provider.Dispose();
        Woken.Dispose();
    }

    private List<WireFrame> TakeFrames()
    {
        var frames = new List<WireFrame>();
        FrameReader reader = new(new ReadOnlySequence<byte>(_output.WrittenMemory), new PayloadBuffer(), Protocol.ProtocolLimits.PayloadBytesLimit);
        while (reader.Read(out FrameHeader header, out ReadOnlySpan<byte> payload) == FrameStatus.Done)
        {
            frames.Add(new WireFrame(header, payload.ToArray()));
        }

        Assert.False(reader.HasRest);
        _output.Clear();
        return frames;
    }
}
