namespace Juki.Engine.Load.Connections;

/// <summary>A connection's bytes, sent and received without ever waiting.</summary>
internal interface ITransport : IDisposable
{
    /// <summary>What <see cref="Receive"/> returns when the other side has ended the connection.</summary>
    const int Ended = -1;

    /// <summary>Takes what has arrived.</summary>
    /// <returns>Bytes taken; 0 if there are none yet; <see cref="Ended"/>.</returns>
    /// <exception cref="IOException">The connection broke.</exception>
    int Receive(Span<byte> destination);

    /// <summary>Gives bytes to be sent.</summary>
    /// <returns>How many were taken; 0 if there is no room now.</returns>
    /// <exception cref="IOException">The connection broke.</exception>
    int Send(ReadOnlySpan<byte> bytes);
}
