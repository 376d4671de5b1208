using Juki.Engine.DataGen.Population.Households;

namespace Juki.Engine.DataGen.Population;

/// <summary>
/// Which households make up exactly the wanted number of present residents: found by a first pass that draws members only.
/// Households are counted in blocks; the last block is cut where the number is reached.
/// </summary>
internal sealed class PopulationPlan
{
    /// <summary>Households to a block.</summary>
    public const int BlockSize = 512;

    private const double PresentForEachHousehold = 2.2;
    private readonly List<int> _present = [];

    public PopulationPlan(SkeletonMaker skeletons, PopulationOptions options, CancellationToken stop)
    {
        long total = 0;
        while (total < options.Residents)
        {
            int wave = 8 + (int)((options.Residents - total) / PresentForEachHousehold / BlockSize);
            foreach (int count in CountBlocks(skeletons, options.Threads, _present.Count, wave, stop))
            {
                _present.Add(count);
                total += count;
            }
        }

        Cut(options.Residents);
        WholeHouseholds = ((long)(BlockCount - 1) * BlockSize) + WholeHouseholdsOfLastBlock(skeletons);
    }

    /// <summary>Blocks to be made; of the last one, only <see cref="PresentIn"/> residents.</summary>
    public int BlockCount => _present.Count;

    /// <summary>Households whose present members are all in the register; they have the first numbers.</summary>
    public long WholeHouseholds { get; }

    /// <summary>Present residents to be taken from a block, in order.</summary>
    public int PresentIn(int block) => _present[block];

    private static int[] CountBlocks(SkeletonMaker skeletons, int threads, int first, int count, CancellationToken stop)
    {
        int[] counts = new int[count];
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = threads, CancellationToken = stop };
        Parallel.For(0, count, parallel, () => new HouseholdSkeleton(), (i, _, household) =>
        {
            counts[i] = CountBlock(skeletons, first + i, household);
            return household;
        }, _ => { });
        return counts;
    }

    private static int CountBlock(SkeletonMaker skeletons, int block, HouseholdSkeleton household)
    {
        int count = 0;
        for (long number = (long)block * BlockSize; number < (long)(block + 1) * BlockSize; number++)
        {
            skeletons.Make(number, household);
            count += household.PresentCount;
        }

        return count;
    }

    private void Cut(int residents)
    {
        long before = 0;
        int last = 0;
        while (before + _present[last] < residents)
        {
            before += _present[last++];
        }

        _present.RemoveRange(last + 1, _present.Count - last - 1);
        _present[last] = (int)(residents - before);
    }

    private int WholeHouseholdsOfLastBlock(SkeletonMaker skeletons)
    {
        HouseholdSkeleton household = new();
        int whole = -1;
        for (int left = _present[^1]; left >= 0; left -= household.PresentCount)
        {
            skeletons.Make(((long)(BlockCount - 1) * BlockSize) + ++whole, household);
        }

        return whole;
    }
}
