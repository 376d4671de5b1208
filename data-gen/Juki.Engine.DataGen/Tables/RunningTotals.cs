namespace Juki.Engine.DataGen.Tables;

/// <summary>Turns the lengths of segments into the places where they end.</summary>
internal static class RunningTotals
{
    /// <summary>The sums of the first one, two, three … numbers.</summary>
    public static IEnumerable<int> Scan(this IEnumerable<int> numbers)
    {
        int total = 0;
        foreach (int number in numbers)
        {
            yield return total += number;
        }
    }
}
