namespace Juki.Engine.Store.Spellings;

/// <summary>Keys of one length in <see cref="KeyBlocks"/>.</summary>
/// <param name="Length">Characters of each key.</param>
/// <param name="FirstKey">Number of the first key.</param>
/// <param name="KeyCount">How many keys, with the empty places that fill the last block.</param>
/// <param name="FirstCharacter">Where the characters begin.</param>
internal readonly record struct KeyGroup(int Length, int FirstKey, int KeyCount, long FirstCharacter)
{
    /// <summary>Keys of so many characters or fewer lie in transposed blocks; longer ones, which are few, one after the other.</summary>
    public const int BlockedLengthMax = 32;

    public bool IsBlocked => Length <= BlockedLengthMax;

    /// <summary>Places for so many keys of a length.</summary>
    public static int PlacesFor(int keyCount, int length) =>
        length <= BlockedLengthMax ? (keyCount + DistanceKernel.Lanes - 1) / DistanceKernel.Lanes * DistanceKernel.Lanes : keyCount;

    /// <summary>Where character <paramref name="position"/> of key <paramref name="index"/> of this group stands.</summary>
    public long At(int index, int position)
    {
        int lanes = IsBlocked ? DistanceKernel.Lanes : 1;
        return FirstCharacter + ((((long)(index / lanes) * Length) + position) * lanes) + (index % lanes);
    }
}
