using System.Runtime.CompilerServices;
using Juki.Engine.Matching.Comparison;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Matching.Estimation;

/// <summary>Numbers the levels of the five compared items one after the other, each item's <c>Missing</c> first.</summary>
internal static class LevelSlots
{
    /// <summary>First slot of each item (name, reading, date, sex, address), and behind the last.</summary>
    public static readonly int[] Starts = MakeStarts();

    private static readonly int KanaStart = Starts[1];
    private static readonly int BirthStart = Starts[2];
    private static readonly int SexStart = Starts[3];
    private static readonly int AddressStart = Starts[4];

    /// <summary>How many slots there are.</summary>
    public static int Count => Starts[^1];

    /// <summary>The slots of a comparison.</summary>
    public static Five Of(in ComparisonVector vector)
    {
        Five slots = default;
        slots[0] = (int)vector.Name;
        slots[1] = KanaStart + (int)vector.Kana;
        slots[2] = BirthStart + (int)vector.Birth;
        slots[3] = SexStart + (int)vector.Sex;
        slots[4] = AddressStart + (int)vector.Address;
        return slots;
    }

    private static int[] MakeStarts()
    {
        int[] counts = [Levels<NameLevel>(), Levels<KanaLevel>(), Levels<BirthLevel>(), Levels<SexLevel>(), Levels<AddressLevel>()];
        return [.. Enumerable.Range(0, counts.Length + 1).Select(item => counts.Take(item).Sum())];
    }

    private static int Levels<TLevel>()
        where TLevel : struct, Enum => Enum.GetValues<TLevel>().Length;

    /// <summary>One slot for each item.</summary>
    [InlineArray(5)]
    public struct Five
    {
        private int _first;
    }
}
