using FsCheck;
using FsCheck.Fluent;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Model.Tests.Names.Latin;

/// <summary>Random Latin names of two to five parts; FsCheck prints the seed of a failing one.</summary>
public class LatinPropertyTests
{
    [Fact]
    public void Given_a_name_When_its_parts_are_shuffled_and_joined_Then_it_is_another_order_at_most() => ForAll(random =>
    {
        string[] parts = Parts(random, 2);
        int place = random.Next(parts.Length - 1);
        string[] other = random.Next(2) == 0 ? [.. parts] : [.. parts[..place], parts[place] + parts[place + 1], .. parts[(place + 2)..]];
        random.Shuffle(other);
        return Same(string.Join(' ', parts), string.Join(' ', other)) is <= NameLevel.Normalised or NameLevel.TokenOrder;
    });

    [Fact]
    public void Given_a_name_When_one_part_of_it_has_a_slip_Then_one_character_differs_in_any_order() => ForAll(random =>
    {
        string[] parts = Parts(random, 2);
        string[] other = [.. parts];
        int place = random.Next(parts.Length);
        other[place] = WithSlip(random, other[place]);
        random.Shuffle(other);
        return Same(string.Join(' ', parts), string.Join(' ', other)) == NameLevel.OneCharacter;
    });

    [Fact]
    public void Given_a_name_When_two_parts_of_it_have_a_slip_Then_it_is_never_one_character() => ForAll(random =>
    {
        string[] parts = Parts(random, 2);
        string[] other = [.. parts];
        other[0] = WithSlip(random, other[0]);
        other[^1] = WithSlip(random, other[^1]);
        return Same(string.Join(' ', parts), string.Join(' ', other)) >= NameLevel.GivenOnly;
    });

    [Fact]
    public void Given_a_name_When_a_part_is_dropped_and_another_abbreviated_Then_it_is_another_name() => ForAll(random =>
    {
        string[] parts = Parts(random, 4);
        string[] fewer = [.. parts[..^1]];
        fewer[1] = fewer[1][..1];
        return Same(string.Join(' ', parts), string.Join(' ', fewer)) >= NameLevel.GivenOnly;
    });

    private static void ForAll(Func<Random, bool> property) =>
        Check.One(WildText.Config, Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => property(new Random(seed))));

    /// <summary>The level, which for all but a part that agrees is the same in both directions.</summary>
    private static NameLevel Same(string one, string other)
    {
        NameLevel level = NameGrading.Compare(one, other);
        NameLevel reversed = NameGrading.Compare(other, one);
        Assert.True(level == reversed || (level >= NameLevel.GivenOnly && reversed >= NameLevel.GivenOnly), $"{one} {other}: {level} {reversed}");
        return level;
    }

    /// <summary>Parts of five to eight letters that begin with different ones: no two are a slip apart or have one initial.</summary>
    private static string[] Parts(Random random, int countMin)
    {
        char[] initials = [.. "BCDFGHJKLMNPQRSTVWXZ"];
        random.Shuffle(initials);
        return [.. Enumerable.Range(0, random.Next(countMin, 6)).Select(i => initials[i] + Letters(random, random.Next(4, 8)))];
    }

    private static string Letters(Random random, int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('A' + random.Next(26))));

    /// <summary>One letter behind the first substituted, inserted or deleted, or swapped with another that follows it.</summary>
    private static string WithSlip(Random random, string part)
    {
        int place = random.Next(1, part.Length - 1);
        char letter = part[place] == 'Z' ? 'A' : (char)(part[place] + 1);
        return random.Next(4) switch
        {
            0 => $"{part[..place]}{letter}{part[(place + 1)..]}",
            1 => $"{part[..place]}{letter}{part[place..]}",
            2 => part.Remove(place, 1),
            _ when part[place] != part[place + 1] => $"{part[..place]}{part[place + 1]}{part[place]}{part[(place + 2)..]}",
            _ => part.Remove(place, 1),
        };
    }
}
