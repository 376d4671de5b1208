using System.Buffers;
using Juki.Engine.Protocol;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Benchmarks.Codec;

/// <summary>Our codec: messages to frames one behind the other, and back.</summary>
internal sealed class WireMessages<T> : IMessages
    where T : Specimen
{
    private readonly T[] _messages;
    private readonly IWireForm<T> _form;
    private readonly ArrayBufferWriter<byte> _output = new();
    private readonly ReadOnlySequence<byte> _frames;
    private readonly PayloadBuffer _joined = new();
    private readonly TextPlace _texts = new();

    public WireMessages(T[] messages, IWireForm<T> form)
    {
        (_messages, _form) = (messages, form);
        Encode(0);
        _frames = new ReadOnlySequence<byte>(_output.WrittenSpan.ToArray());
    }

    public string Name => "frames";

    public long Bytes => _frames.Length;

    /// <summary>The frames, as they are sent.</summary>
    public ReadOnlySpan<byte> Frames => _frames.FirstSpan;

    public ulong Encode(int block)
    {
        _output.ResetWrittenCount();
        FrameWriter frames = new(_output);
        foreach (T message in _messages)
        {
            FieldWriter payload = frames.Begin(_form.PayloadBytesMax(message));
            _form.Write(message, ref payload);
            frames.End(payload, _form.Kind, message.RequestId);
        }

        frames.Flush();
        return (ulong)frames.BytesWritten;
    }

    public ulong Decode(int block)
    {
        FrameReader frames = new(_frames, _joined, ProtocolLimits.PayloadBytesLimit);
        ulong sum = 0;
        while (frames.Read(out FrameHeader header, out ReadOnlySpan<byte> payload) == FrameStatus.Done)
        {
            _texts.Clear();
            FieldReader fields = new(payload);
            sum += header.RequestId + _form.Read(ref fields, _texts);
            if (!fields.IsComplete)
            {
                throw new InvalidOperationException($"A {header.Kind} was not read to its end.");
            }
        }

        return sum;
    }
}
