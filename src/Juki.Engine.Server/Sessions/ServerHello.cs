using System.Reflection;
using System.Text;
using Juki.Engine.Protocol;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.Server.Lanes.Generations;

namespace Juki.Engine.Server.Sessions;

/// <summary>The server's side of the handshake.</summary>
internal sealed class ServerHello(CurrentEngines engines, ServerLimits limits)
{
    private readonly byte[] _server = Encoding.UTF8.GetBytes(
        $"Juki.Engine {typeof(ServerHello).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion}");

    private readonly byte[] _rules = Encoding.UTF8.GetBytes(engines.Current.WithSex.Rules.Version);

    /// <summary>The name goes into logs, where line breaks and the like would pass for lines of ours.</summary>
    private static string Printable(string name) => string.Concat(name.Select(letter => letter is >= ' ' and <= '~' ? letter : '?'));

    /// <summary>Answers the first frame of a client.</summary>
    /// <param name="header">Its header.</param>
    /// <param name="payload">Its payload.</param>
    /// <param name="frames">Takes the reply.</param>
    /// <param name="client">Name of the client's program.</param>
    /// <param name="version">The version that both speak from now on.</param>
    /// <returns>Why the connection ends at once.</returns>
    public WireFault Answer(in FrameHeader header, ReadOnlySpan<byte> payload, ref FrameWriter frames, out string client, out ushort version)
    {
        client = string.Empty;
        version = 0;
        HelloRequest hello = default;
        WireFault fault = header is not { Kind: MessageKind.Hello, Flags: FrameFlags.None, Fault: WireFault.None } ? WireFault.NotJuki
            : HelloRequest.Read(payload, out hello);
        if (fault == WireFault.None && header.RequestId == 0)
        {
            fault = WireFault.RequestIdNotRising;
        }

        if (fault != WireFault.None)
        {
            return fault;
        }

        IdentityEngine engine = engines.Current.WithSex;
        client = Printable(Encoding.UTF8.GetString(hello.Client));
        version = ProtocolVersion.Agree(hello.VersionMin, hello.VersionMax);
        HelloReply reply = new()
        {
            Version = version,
            HasLz4 = CompressedPayload.IsAvailable,
            Limits = limits.ForHello,
            Residents = (ulong)engine.Register.PresentCount,
            Server = _server,
            RulesVersion = _rules,
            TakesChanges = engine.Changes is not null && version > ProtocolVersion.Oldest,
            JournalAddress = (ulong)engine.Register.JournalAddress,
        };
        FieldWriter fields = frames.Begin(reply.Bytes);
        reply.Write(ref fields);
        frames.End(fields, MessageKind.Hello.ReplyOf(), header.RequestId);
        return WireFault.None;
    }
}
