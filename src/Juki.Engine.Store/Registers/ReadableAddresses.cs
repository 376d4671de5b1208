namespace Juki.Engine.Store.Registers;

/// <summary>The journal addresses at which a register can be read.</summary>
internal static class ReadableAddresses
{
    /// <exception cref="ArgumentOutOfRangeException">The address is not from the first to the last; says what can be read.</exception>
    public static void Require(long asOf, long first, long last)
    {
        if (asOf < first)
        {
            throw new ArgumentOutOfRangeException(nameof(asOf), asOf, FormattableString.Invariant(
                $"The register on disk contains all changes up to journal address {first}, so that what was before cannot be read any more. Read at {first} or later."));
        }

        if (asOf > last)
        {
            throw new ArgumentOutOfRangeException(nameof(asOf), asOf, FormattableString.Invariant(
                $"The last change that readers see is that of journal address {last}. Read at {last} or before, or wait until the change is durable."));
        }
    }
}
