using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Store.Encoders;

/// <summary>Puts the id of a pooled text into the bits that a row has for it.</summary>
internal static class PooledId
{
    public static ulong Fit(int id, BitField bits, string what)
    {
        if ((ulong)id > bits.Max)
        {
            throw RegisterException.Full(FormattableString.Invariant(
                $"More than {bits.Max + 1:N0} distinct {what}: check that the columns are not mixed up."));
        }

        return (ulong)id;
    }
}
