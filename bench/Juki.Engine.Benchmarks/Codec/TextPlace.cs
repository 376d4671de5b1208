using Juki.Engine.Protocol.Fields;

namespace Juki.Engine.Benchmarks.Codec;

/// <summary>Where the texts of one message lie in UTF-16 until the next is read.</summary>
internal sealed class TextPlace
{
    private readonly char[] _characters = new char[1 << 12];
    private int _used;

    public void Clear() => _used = 0;

    public ReadOnlySpan<char> Decode(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.TryDecode(utf8, _characters.AsSpan(_used), out int length))
        {
            throw new InvalidOperationException("A specimen holds what is not UTF-8.");
        }

        _used += length;
        return _characters.AsSpan(_used - length, length);
    }
}
