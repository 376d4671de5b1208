using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Juki.Engine.Model.Names;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Model.Tests.Names;

public class NameComparerPropertyTests
{
    [Fact]
    public void Given_two_names_in_two_parts_When_query_and_resident_change_places_Then_the_level_is_the_same() =>
        Check.One(WildText.Config, Prop.ForAll(WildText.Part, WildText.Part, WildText.Part, (a, b, c) =>
            AreSymmetric($"{a} {b}", $"{c} {b}") && AreSymmetric($"{a} {b}", $"{b} {c}") && AreSymmetric($"{a} {b}", $"{a}{c} {b}")));

    [Fact]
    public void Given_any_texts_When_compared_Then_the_level_is_defined_and_takes_the_reading_over_scripts_only() =>
        Check.One(WildText.Config, Prop.ForAll(WildText.Any, WildText.Any, WildText.Any, (query, family, given) =>
        {
            var prepared = new PreparedName();
            prepared.Set(query);
            NameLevel level = NameComparer.Compare(prepared, family, given);
            var resident = new PreparedName();
            resident.Set(family + given);
            return Enum.IsDefined(level) && (level != NameLevel.SameReading || prepared.IsLatin != resident.IsLatin);
        }));

    [Fact]
    public void Given_a_readable_name_When_compared_with_itself_Then_it_is_identical() =>
        Check.One(WildText.Config, Prop.ForAll(WildText.Part, WildText.Part, (family, given) =>
            (family + given).Contains('●') || NameGrading.Compare(family + given, $"{family} {given}") == NameLevel.Identical));

    [Fact]
    public void Given_two_names_When_their_T3_keys_are_equal_and_readable_Then_the_level_is_VariantT3_or_better_and_else_worse() =>
        Check.One(WildText.Config, Prop.ForAll(WildText.Part, WildText.Part, (one, other) =>
            (one + other).Contains('●')
            || Key.T3(one) == Key.T3(other) == (NameGrading.Compare(one, other) <= NameLevel.VariantT3)));

    [Theory]
    [InlineData("佐")]
    [InlineData("A ")]
    [InlineData("か\uFF9E")]
    [InlineData("●")]
    [InlineData("\uD842")]
    [InlineData("佐 々")]
    public void Given_a_name_of_ten_thousand_characters_When_compared_Then_it_takes_a_bounded_time(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 10_000 / piece.Length));
        var prepared = new PreparedName();
        prepared.Set(text + "田");
        var watch = Stopwatch.StartNew();
        Assert.Equal(NameLevel.Different, NameComparer.Compare(prepared, "山", text));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void Given_long_equal_names_When_written_in_other_forms_Then_they_are_variants()
    {
        var prepared = new PreparedName();
        prepared.Set(new string('髙', 10_000));
        Assert.Equal(NameLevel.VariantT2, NameComparer.Compare(prepared, new string('高', 5_000), new string('高', 5_000)));
    }

    private static bool AreSymmetric(string one, string other) => NameGrading.Compare(one, other) == NameGrading.Compare(other, one);
}
