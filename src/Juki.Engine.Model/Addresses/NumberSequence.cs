namespace Juki.Engine.Model.Addresses;

/// <summary>How far the numbers of two addresses agree.</summary>
internal enum NumberAgreement
{
    /// <summary>Not up to the block.</summary>
    Town,

    /// <summary>Up to the 番 or 番地.</summary>
    Block,

    /// <summary>All, or both have none.</summary>
    All,
}

/// <summary>
/// Compares numbers as the sequence of those that are there: whether 1-2-3 was read as 丁目, 番 and 号 or as 番地 and
/// two 枝番 depends on what the clerk wrote.
/// </summary>
internal static class NumberSequence
{
    private const int CountMax = 4;

    /// <summary>How far they agree.</summary>
    public static NumberAgreement Compare(in AddressNumbers query, in AddressNumbers registered)
    {
        if (query == registered)
        {
            return NumberAgreement.All;
        }

        Span<int> left = stackalloc int[CountMax];
        Span<int> right = stackalloc int[CountMax];
        int leftCount = Fill(query, left);
        int rightCount = Fill(registered, right);
        int common = left[..leftCount].CommonPrefixLength(right[..rightCount]);
        int block = registered.Chome != 0 ? 2 : 1;
        return common == leftCount && common == rightCount ? NumberAgreement.All
            : common >= block ? NumberAgreement.Block
            : NumberAgreement.Town;
    }

    /// <summary>
    /// The last of the longer numbers where the others are equal to the shorter ones: it may be a room, as in 1-2-3-405
    /// and 1-2-3. Otherwise 0.
    /// </summary>
    public static int NumberBehind(in AddressNumbers longer, in AddressNumbers shorter)
    {
        Span<int> left = stackalloc int[CountMax];
        Span<int> right = stackalloc int[CountMax];
        int leftCount = Fill(longer, left);
        int rightCount = Fill(shorter, right);
        bool behind = leftCount == rightCount + 1 && left[..rightCount].SequenceEqual(right[..rightCount]);
        return behind ? left[rightCount] : 0;
    }

    private static int Fill(in AddressNumbers numbers, Span<int> sequence)
    {
        int count = 0;
        count = Append(sequence, count, numbers.Chome);
        count = Append(sequence, count, numbers.Ban);
        count = Append(sequence, count, numbers.Go);
        return Append(sequence, count, numbers.Eda);
    }

    private static int Append(Span<int> sequence, int count, int value)
    {
        if (value != 0)
        {
            sequence[count++] = value;
        }

        return count;
    }
}
