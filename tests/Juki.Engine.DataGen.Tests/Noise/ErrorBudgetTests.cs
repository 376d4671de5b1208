using FsCheck;
using FsCheck.Fluent;
using Juki.Engine.DataGen.Noise;
using Juki.Engine.DataGen.Noise.Drafts;
using Juki.Engine.DataGen.Profiles;

namespace Juki.Engine.DataGen.Tests.Noise;

public sealed class ErrorBudgetTests
{
    private const int Rows = 40_000;
    private const ulong Seed = 20261122;

    [Theory]
    [InlineData("clean")]
    [InlineData("light")]
    [InlineData("heavy")]
    public void Given_a_profile_When_many_drafts_are_made_Then_their_error_counts_have_its_shares(string name)
    {
        NoiseProfile profile = NoiseProfile.BuiltIn(name);
        var counts = new int[profile.ErrorCountShares.Count];
        for (ulong row = 0; row < Rows; row++)
        {
            counts[Spend(profile, row, preferred: null).Errors.Count]++;
        }

        for (int errors = 0; errors < counts.Length; errors++)
        {
            Assert.True(Math.Abs(((double)counts[errors] / Rows) - profile.ErrorCountShares[errors]) < 0.01,
                $"seed {Seed}: {counts[errors]} of {Rows} rows have {errors} errors");
        }
    }

    [Fact]
    public void Given_weights_When_many_kinds_are_drawn_Then_their_shares_follow_by_chi_square()
    {
        IReadOnlyDictionary<ErrorKind, double> weights = NoiseProfile.BuiltIn("light").Weights;
        var picker = new ErrorPicker(weights);
        var random = new QueryRandom(Seed, 0);
        var drawn = new int[ErrorNames.Count];
        const int Draws = 200_000;
        for (int draw = 0; draw < Draws; draw++)
        {
            drawn[(int)picker.Pick(ref random)]++;
        }

        double sum = weights.Values.Sum();
        double chiSquare = weights.Sum(weight => Square(drawn[(int)weight.Key] - (Draws * weight.Value / sum)) / (Draws * weight.Value / sum));
        Assert.True(chiSquare < 51.2, $"seed {Seed}: chi-square {chiSquare} of 24 degrees of freedom is beyond its 99.9 % point");
    }

    [Fact]
    public void Given_a_kind_without_weight_When_kinds_are_drawn_Then_it_is_never_among_them()
    {
        var picker = new ErrorPicker(new Dictionary<ErrorKind, double> { [ErrorKind.KanaZuDu] = 1, [ErrorKind.SexWrong] = 0, [ErrorKind.AddressOld] = 3 });
        var random = new QueryRandom(Seed, 0);
        var drawn = Enumerable.Range(0, 1000).Select(_ => picker.Pick(ref random)).ToHashSet();

        Assert.Equal([ErrorKind.KanaZuDu, ErrorKind.AddressOld], drawn.Order());
        Assert.False(picker.MayPick(ErrorKind.SexWrong));
    }

    [Fact]
    public void Given_several_errors_When_they_are_put_in_Then_none_shares_a_part_with_another()
    {
        NoiseProfile profile = NoiseProfile.BuiltIn("heavy") with { ErrorCountShares = [0, 0, 0, 0, 1] };
        Prop.ForAll<ulong>(ArbMap.Default.ArbFor<ulong>(), row =>
        {
            QueryDraft draft = Spend(profile, row, preferred: null);
            ErrorPart changed = ErrorPart.None;
            foreach (ErrorPart parts in draft.Errors.Select(kind => ErrorCatalogue.Of(kind).Parts))
            {
                if ((changed & parts) != 0)
                {
                    return false;
                }

                changed |= parts;
            }

            return draft.Errors.Count > 0 && changed == draft.ChangedParts;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Given_a_draft_that_no_error_fits_When_errors_are_due_Then_it_stays_as_it_is()
    {
        NoiseProfile profile = NoiseProfile.BuiltIn("heavy") with { ErrorCountShares = [0, 0, 1] };
        var draft = new QueryDraft();
        var random = new QueryRandom(Seed, 0);
        string before = Drafts.Content(draft);
        new ErrorBudget(profile, Drafts.Sources).Spend(draft, ErrorKind.SexMissing, ref random);

        Assert.Empty(draft.Errors);
        Assert.Equal(before, Drafts.Content(draft));
    }

    [Fact]
    public void Given_a_batch_with_a_preferred_error_When_rows_are_made_Then_it_is_commoner_by_the_profiles_share()
    {
        NoiseProfile profile = NoiseProfile.BuiltIn("heavy") with { ErrorCountShares = [0, 1] };
        double without = ShareOf(ErrorKind.SexWrong, profile, preferred: null);
        double with = ShareOf(ErrorKind.SexWrong, profile, ErrorKind.SexWrong);

        Assert.InRange(without, 0.002, 0.02);
        Assert.InRange(with, profile.Batch.PreferredErrorShare, profile.Batch.PreferredErrorShare + 0.04);
    }

    private static double ShareOf(ErrorKind kind, NoiseProfile profile, ErrorKind? preferred) =>
        Enumerable.Range(0, 10_000).Average(row => Spend(profile, (ulong)row, preferred).Errors.Contains(kind) ? 1.0 : 0.0);

    private static double Square(double value) => value * value;

    private static QueryDraft Spend(NoiseProfile profile, ulong row, ErrorKind? preferred)
    {
        QueryDraft draft = Drafts.Saito();
        var random = new QueryRandom(Seed, row);
        new ErrorBudget(profile, Drafts.Sources).Spend(draft, preferred, ref random);
        return draft;
    }
}
