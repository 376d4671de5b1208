using Juki.Engine.Store.Memory;

namespace Juki.Engine.Store.Registers;

/// <summary>Finds what only few rows have, by binary search.</summary>
internal sealed class RowAttachments(NativeArray<RowAttachment> byRow)
{
    /// <summary>The value attached to a row; 0 if there is none.</summary>
    public uint Of(int row)
    {
        long low = 0;
        long high = byRow.Length;
        while (low < high)
        {
            long middle = low + ((high - low) >> 1);
            if (byRow[middle].Row < row)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < byRow.Length && byRow[low].Row == row ? byRow[low].Value : 0;
    }
}
