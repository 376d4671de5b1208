namespace Juki.Engine.Store.Memory;

/// <summary>Native memory as a snapshot sees it: bytes to be written, read and checked.</summary>
internal interface INativeSection : IDisposable
{
    long Bytes { get; }

    Span<byte> ByteSpan(long start, int length);
}
