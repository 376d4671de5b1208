using Juki.Engine.DataGen.Noise.Drafts;
using Juki.Engine.DataGen.Queries.Writing;
using Juki.Engine.DataGen.Tests.Noise;
using Juki.Engine.DataGen.Texts;

namespace Juki.Engine.DataGen.Tests.Queries.Writing;

public sealed class NameAndKanaVarietyTests
{
    [Theory]
    [InlineData(NameSpacing.FullWidth, "神山　隆")]
    [InlineData(NameSpacing.HalfWidth, "神山 隆")]
    [InlineData(NameSpacing.None, "神山隆")]
    internal void Given_a_name_When_written_Then_the_space_is_as_the_writer_has_it(NameSpacing spacing, string expected) =>
        Assert.Equal(expected, Name(Drafts.Named("神山", "隆", "", ""), new WritingHabits { Spacing = spacing }));

    [Fact]
    public void Given_a_writer_of_compatibility_characters_When_a_name_is_written_Then_they_stand_for_the_unified_ones() =>
        Assert.Equal("\uFA19山\uF9DC", Name(Drafts.Named("神山", "隆", "", ""),
            new WritingHabits { UsesCompatibilityCharacters = true, Spacing = NameSpacing.None }));

    [Fact]
    public void Given_a_name_of_one_part_When_written_Then_it_has_no_space() =>
        Assert.Equal("金", Name(Drafts.Named("金", "", "", ""), default));

    [Fact]
    public void Given_a_latin_name_only_When_written_Then_it_is_the_latin_one_in_either_width()
    {
        var draft = new QueryDraft();
        draft.Latin.Set("SMITH JOHN");

        Assert.Equal("SMITH JOHN", Name(draft, default));
        Assert.Equal("ＳＭＩＴＨ　ＪＯＨＮ", Name(draft, new WritingHabits { UsesCompatibilityCharacters = true }));
    }

    [Theory]
    [InlineData(KanaForm.Katakana, "パーヴェル ギョウダ")]
    [InlineData(KanaForm.HalfWidth, "ﾊﾟｰｳﾞｪﾙ ｷﾞｮｳﾀﾞ")]
    [InlineData(KanaForm.Hiragana, "ぱーゔぇる ぎょうだ")]
    internal void Given_a_reading_When_written_Then_its_kana_are_as_the_writer_has_them(KanaForm form, string expected) =>
        Assert.Equal(expected, Kana(Drafts.Named("", "", "パーヴェル", "ギョウダ"), form));

    [Fact]
    public void Given_a_kana_without_half_width_form_When_written_half_width_Then_it_stays() =>
        Assert.Equal("ｽｴヰ ﾄﾒ", Kana(Drafts.Named("", "", "スエヰ", "トメ"), KanaForm.HalfWidth));

    [Fact]
    public void Given_a_misplaced_space_When_the_reading_is_written_Then_it_has_no_other()
    {
        QueryDraft draft = Drafts.Named("", "", "ヤマ ダ", "タロウ");
        draft.KanaSpaceMisplaced = true;

        Assert.Equal("ヤマ ダタロウ", Kana(draft, KanaForm.Katakana));
    }

    private static string Name(QueryDraft draft, WritingHabits habits)
    {
        var text = new TextBuffer();
        NameVariety.Write(draft, habits, text);
        return text.Reveal();
    }

    private static string Kana(QueryDraft draft, KanaForm form)
    {
        var text = new TextBuffer();
        KanaVariety.Write(draft, new WritingHabits { Kana = form, Spacing = NameSpacing.HalfWidth }, text);
        return text.Reveal();
    }
}
