using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Juki.Engine.Benchmarks.Codec;

/// <summary>
/// What most would send: JSON by System.Text.Json with generated code, one writer and one buffer for all, kanji unescaped. It has no
/// frames around it: where each message ends is known here, and would have to be found by a receiver.
/// </summary>
internal sealed class JsonMessages<T> : IMessages
    where T : Specimen
{
    private readonly T[] _messages;
    private readonly JsonTypeInfo<T> _type;
    private readonly ArrayBufferWriter<byte> _output = new();
    private readonly Utf8JsonWriter _writer;
    private readonly byte[] _texts;
    private readonly int[] _ends;

    public JsonMessages(T[] messages, JsonTypeInfo<T> type)
    {
        (_messages, _type, _ends) = (messages, type, new int[messages.Length]);
        _writer = new Utf8JsonWriter(_output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        Encode(0);
        _texts = _output.WrittenSpan.ToArray();
    }

    public string Name => "JSON";

    public long Bytes => _texts.Length;

    public ulong Encode(int block)
    {
        _output.ResetWrittenCount();
        for (int index = 0; index < _messages.Length; index++)
        {
            _writer.Reset();
            JsonSerializer.Serialize(_writer, _messages[index], _type);
            _ends[index] = _output.WrittenCount;
        }

        return (ulong)_output.WrittenCount;
    }

    public ulong Decode(int block)
    {
        ulong sum = 0;
        int start = 0;
        foreach (int end in _ends)
        {
            sum += JsonSerializer.Deserialize(_texts.AsSpan(start, end - start), _type)!.Checksum();
            start = end;
        }

        return sum;
    }
}
