namespace Juki.Engine.Client;

/// <summary>No reply came in <see cref="JukiClientOptions.RequestTimeout"/>.</summary>
public sealed class JukiTimeoutException : TimeoutException
{
    /// <summary>Says of whom, how long, and what to do.</summary>
    public JukiTimeoutException(string message, bool wasSent)
        : base(message) => WasSent = wasSent;

    /// <summary>The request had gone out; else it waited behind others all the time.</summary>
    public bool WasSent { get; }
}
