using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Juki.Engine.Files.Csv;

/// <summary>A few bytes that are written often: copied as one vector whatever their length.</summary>
internal readonly struct ShortWord
{
    /// <summary>The most bytes that a word has, and how many are written over where it is copied to.</summary>
    public const int BytesMax = 32;

    private readonly Vector256<byte> _bytes;
    private readonly int _length;

    public ShortWord(ReadOnlySpan<byte> word)
    {
        Span<byte> bytes = stackalloc byte[BytesMax];
        word.CopyTo(bytes);
        _bytes = Vector256.Create<byte>(bytes);
        _length = word.Length;
    }

    /// <summary>Writes the word and returns its length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CopyTo(Span<byte> room)
    {
        _bytes.CopyTo(room);
        return _length;
    }
}
