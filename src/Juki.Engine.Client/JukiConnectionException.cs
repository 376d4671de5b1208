namespace Juki.Engine.Client;

/// <summary>
/// There is no connection to the server, or it ended before the reply came. Reads change nothing, and a change that was applied
/// is known by its key, so the caller may make this request again, whether it was sent or not.
/// </summary>
public sealed class JukiConnectionException : Exception
{
    /// <summary>Says with whom, why, and what to do.</summary>
    public JukiConnectionException(string message, bool wasSent, Exception? inner = null)
        : base(message, inner) => WasSent = wasSent;

    /// <summary>The request had gone out, so the server may have answered and recorded it.</summary>
    public bool WasSent { get; }
}
