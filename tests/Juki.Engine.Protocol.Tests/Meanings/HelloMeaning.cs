using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Protocol.Tests.Meanings;

/// <summary>A client's hello (PROTOCOL.md §3).</summary>
internal sealed record HelloMeaning(ushort VersionMin, ushort VersionMax, string Client) : IMeaning
{
    public int BytesMax => Request.Bytes;

    private HelloRequest Request => new() { VersionMin = VersionMin, VersionMax = VersionMax, Client = WireText.Bytes(Client) };

    public static IMeaning Read(ref FieldReader fields)
    {
        ReadOnlySpan<byte> payload = fields.Bytes(fields.Rest.Length);
        if (HelloRequest.Read(payload, out HelloRequest hello) == WireFault.NotJuki)
        {
            fields.Fail();
        }

        return new HelloMeaning(hello.VersionMin, hello.VersionMax, WireText.Read(ref fields, hello.Client));
    }

    public void Write(ref FieldWriter fields) => Request.Write(ref fields);
}
