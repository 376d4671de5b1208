namespace Juki.Engine.Changes.Feed;

/// <summary>A journal address from which changes cannot be told.</summary>
public sealed class FeedAddressException : IOException
{
    /// <summary>An empty exception.</summary>
    public FeedAddressException()
    {
    }

    /// <param name="message">The address, the limit and the remedy.</param>
    public FeedAddressException(string message)
        : base(message)
    {
    }

    /// <param name="message">The address, the limit and the remedy.</param>
    /// <param name="innerException">Why.</param>
    public FeedAddressException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>What followed on the address is not kept any more; else there is no change with it yet.</summary>
    public bool IsTooOld { get; private init; }

    internal static FeedAddressException TooOld(long since, long first) => new(FormattableString.Invariant(
        $"Journal address {since}: the changes after it are not kept any more, the first that is kept has address {first}. Take an export, and follow from the address that it was taken at."))
    {
        IsTooOld = true,
    };

    internal static FeedAddressException NotReached(long since, long last) => new(FormattableString.Invariant(
        $"Journal address {since}: no change has it yet, the last has address {last}. Is it an address of this register?"));
}
