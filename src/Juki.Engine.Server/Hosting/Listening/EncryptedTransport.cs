using System.Buffers;
using System.IO.Pipelines;
using System.Net.Security;
using Microsoft.AspNetCore.Connections.Features;

namespace Juki.Engine.Server.Hosting.Listening;

/// <summary>What a session reads and writes of an encrypted connection. A connection that is silent has no buffer here, either.</summary>
internal sealed class EncryptedTransport(SslStream stream, IMemoryPoolFeature? memory) : IDuplexPipe
{
    /// <summary>A record of TLS holds no more, and each is sent by itself.</summary>
    private const int RecordBytes = 16 << 10;

    private readonly MemoryPool<byte>? _pool = memory?.MemoryPool;

    public PipeReader Input => field ??= PipeReader.Create(stream, new StreamPipeReaderOptions(_pool, leaveOpen: true, useZeroByteReads: true));

    public PipeWriter Output => field ??= PipeWriter.Create(stream, new StreamPipeWriterOptions(_pool, RecordBytes, leaveOpen: true));

    /// <summary>Gives the buffers back; sends what waits, unless the session failed.</summary>
    public async ValueTask CompleteAsync(Exception? failure)
    {
        await Input.CompleteAsync(failure).ConfigureAwait(false);
        await Output.CompleteAsync(failure).ConfigureAwait(false);
    }
}
