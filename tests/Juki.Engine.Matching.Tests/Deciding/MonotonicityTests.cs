using FsCheck;
using FsCheck.Fluent;
using Juki.Engine.Matching.Comparison;
using Juki.Engine.Model.Verdict;
using static Juki.Engine.Matching.Tests.Deciding.Vectors;

namespace Juki.Engine.Matching.Tests.Deciding;

public class MonotonicityTests
{
    private static readonly ComparisonVector[] All = [.. AllVectors.Enumerate()];

    /// <summary>
    /// Two vectors that differ in one item, the second weaker there by the table of classes, and weights to match.
    /// </summary>
    private static readonly Arbitrary<(ComparisonVector Stronger, ComparisonVector Weaker, int Weight, int Loss)> Weakened =
        (from stronger in Gen.Elements(All)
         from other in Gen.Elements(All)
         from item in Gen.Choose(0, 3)
         let weaker = Replace(stronger, other, item)
         from weight in Gen.Choose(-10, 40)
         from loss in Gen.Choose(0, 20)
         where IsWeaker(stronger, weaker, item)
         select (stronger, weaker, weight, loss)).ToArbitrary();

    [Fact]
    public void Given_a_comparison_When_one_item_is_weakened_Then_the_result_never_gets_better()
    {
        Property property = Prop.ForAll(Weakened, pair =>
            Candidate(pair.Weaker, pair.Weight - pair.Loss).Standing >= Candidate(pair.Stronger, pair.Weight).Standing);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(20_000), property);
    }

    [Fact]
    public void Given_any_probability_When_an_agreeing_comparison_gets_one_slight_difference_Then_the_result_never_gets_better()
    {
        ComparisonVector agreeing = All.First(vector => Candidate(vector, 40).Standing == ResultCode.CertainIdentical);
        for (int weight = -30; weight <= 40; weight++)
        {
            foreach (AddressLevel level in Enum.GetValues<AddressLevel>().Where(level => level >= AddressLevel.A6))
            {
                ComparisonVector weaker = agreeing with { Address = level };
                Assert.True(Candidate(weaker, weight).Standing >= Candidate(agreeing, weight).Standing, $"{level} at {weight} bits");
            }
        }
    }

    private static ComparisonVector Replace(ComparisonVector vector, ComparisonVector other, int item) => item switch
    {
        0 => vector with { Name = other.Name, DifferingPart = other.DifferingPart },
        1 => vector with { Birth = other.Birth },
        2 => vector with { Sex = other.Sex },
        _ => vector with { Address = other.Address },
    };

    private static bool IsWeaker(ComparisonVector a, ComparisonVector b, int item) => item switch
    {
        0 => a.Name != NameLevel.Missing && b.Name != NameLevel.Missing && a.Name < b.Name
            && LevelClasses.Of(a.Name, a.DifferingPart) <= LevelClasses.Of(b.Name, b.DifferingPart),
        1 => LevelClasses.Of(a.Birth) < LevelClasses.Of(b.Birth),
        2 => LevelClasses.Of(a.Sex) < LevelClasses.Of(b.Sex),
        _ => LevelClasses.Of(a.Address) < LevelClasses.Of(b.Address),
    };
}
