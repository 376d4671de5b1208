namespace Juki.Engine.Durability.History.Auditing;

/// <summary>Something in a history that is not as it must be. One with any is refused when it is opened.</summary>
/// <param name="Kind">What kind of fault.</param>
/// <param name="File">The file or directory.</param>
/// <param name="Offset">The byte in it, if it is known.</param>
/// <param name="Message">What, and the remedy.</param>
public sealed record HistoryFinding(HistoryFault Kind, string File, long? Offset, string Message)
{
    /// <summary>The system does not let it be read: whether it is damaged is not known.</summary>
    public bool IsUnreadable => Kind == HistoryFault.Unreadable;

    internal static HistoryFinding Of(HistoryException fault) => new(fault.Fault, fault.File, fault.Offset, fault.Message);
}
