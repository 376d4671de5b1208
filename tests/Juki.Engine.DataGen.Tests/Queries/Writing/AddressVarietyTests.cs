using Juki.Engine.DataGen.Noise.Drafts;
using Juki.Engine.DataGen.Queries.Writing;
using Juki.Engine.DataGen.Tests.Noise;
using Juki.Engine.DataGen.Texts;
using Juki.Engine.Model.Addresses;

namespace Juki.Engine.DataGen.Tests.Queries.Writing;

public sealed class AddressVarietyTests
{
    [Theory]
    [InlineData(NumberForm.KanjiChome, "霞が関一丁目2番3号")]
    [InlineData(NumberForm.Arabic, "霞が関1丁目2番3号")]
    [InlineData(NumberForm.FullWidth, "霞が関１丁目２番３号")]
    [InlineData(NumberForm.Numerals, "霞が関一丁目二番三号")]
    [InlineData(NumberForm.Lot, "霞が関1丁目2番地3")]
    [InlineData(NumberForm.ChomeHyphens, "霞が関1丁目2-3")]
    [InlineData(NumberForm.Hyphens, "霞が関1-2-3")]
    [InlineData(NumberForm.FullWidthHyphens, "霞が関１－２－３")]
    internal void Given_three_numbers_When_written_Then_they_have_the_writers_notation(NumberForm form, string expected) =>
        Assert.Equal(expected, Write(Drafts.Living("", "霞が関", new AddressNumbers(1, 2, 3, 0)), new WritingHabits { Numbers = form }));

    [Theory]
    [InlineData(0, 123, 0, 0, NumberForm.Numerals, "八幡123番")]
    [InlineData(0, 23, 14, 0, NumberForm.Numerals, "八幡二十三番十四号")]
    [InlineData(0, 123, 0, 0, NumberForm.Lot, "八幡123番地")]
    [InlineData(0, 123, 4, 0, NumberForm.Hyphens, "八幡123-4")]
    [InlineData(1, 2, 3, 4, NumberForm.Arabic, "八幡1丁目2番地3-4")]
    [InlineData(1, 2, 3, 4, NumberForm.Hyphens, "八幡1-2-3-4")]
    [InlineData(5, 0, 0, 0, NumberForm.Hyphens, "八幡5丁目")]
    [InlineData(0, 0, 0, 0, NumberForm.Arabic, "八幡")]
    internal void Given_fewer_or_more_numbers_When_written_Then_all_of_them_are_there(int chome, int ban, int go, int eda, NumberForm form, string expected) =>
        Assert.Equal(expected, Write(Drafts.Living("", "八幡", new AddressNumbers(chome, ban, go, eda)), new WritingHabits { Numbers = form }));

    [Fact]
    public void Given_an_address_of_Sakai_When_written_Then_its_first_number_is_a_cho()
    {
        QueryDraft draft = Drafts.Living("堺市堺区", "南瓦町", new AddressNumbers(3, 1, 2, 0));
        draft.Address.ChomeWord = "丁";

        Assert.Equal("堺市堺区南瓦町3丁1番2号", Write(draft, new WritingHabits { Numbers = NumberForm.Arabic }));
    }

    [Theory]
    [InlineData("東京都千代田区", "千代田区")]
    [InlineData("神奈川県横浜市西区", "横浜市西区")]
    [InlineData("北海道余市郡余市町", "余市町")]
    [InlineData("福岡県小郡市", "小郡市")]
    [InlineData("兵庫県赤穂郡上郡町", "上郡町")]
    [InlineData("東京都府中市", "東京都府中市")]
    [InlineData("長野県北安曇郡池田町", "長野県北安曇郡池田町")]
    [InlineData("余市郡余市町", "余市町")]
    public void Given_a_municipality_When_the_writer_leaves_out_what_follows_Then_nothing_ambiguous_is_left_out(string registered, string expected) =>
        Assert.Equal(expected, Write(Drafts.Living(registered, ""), new WritingHabits { OmitsPrefecture = true, OmitsCounty = true }));

    [Theory]
    [InlineData(false, "大字上野")]
    [InlineData(true, "上野")]
    public void Given_an_oaza_When_the_writer_leaves_it_out_Then_the_name_stays(bool omits, string expected) =>
        Assert.Equal(expected, Write(Drafts.Living("", "大字上野"), new WritingHabits { OmitsOaza = omits }));

    [Theory]
    [InlineData(true, NumberForm.Arabic, "八幡5番 コーポA 101号室")]
    [InlineData(false, NumberForm.Hyphens, "八幡5 コーポA 101")]
    [InlineData(true, NumberForm.FullWidth, "八幡５番　コーポＡ　１０１号室")]
    internal void Given_a_building_When_written_Then_building_and_room_are_always_there(bool names, NumberForm form, string expected) =>
        Assert.Equal(expected, Write(Drafts.Living("", "八幡", new AddressNumbers(0, 5, 0, 0), "コーポA", 101), new WritingHabits { NamesRoom = names, Numbers = form }));

    [Fact]
    public void Given_a_room_without_building_When_written_Then_it_cannot_be_taken_for_a_number() =>
        Assert.Equal("八幡5 101号室", Write(Drafts.Living("", "八幡", new AddressNumbers(0, 5, 0, 0), "", 101), new WritingHabits { Numbers = NumberForm.Hyphens }));

    [Fact]
    public void Given_an_odd_joint_When_written_Then_all_numbers_are_joined_by_it()
    {
        QueryDraft draft = Drafts.Living("", "八幡", new AddressNumbers(1, 2, 3, 0));
        draft.Address.OddJoint = 'の';

        Assert.Equal("八幡1の2の3", Write(draft, new WritingHabits { Numbers = NumberForm.FullWidth }));
    }

    [Fact]
    public void Given_an_address_of_Iwate_with_chiwari_When_it_becomes_a_draft_Then_it_is_kept_whole()
    {
        var address = new AddressDraft();
        address.Set("岩手県九戸郡洋野町種市第23地割27番地2");

        Assert.Equal("岩手県九戸郡洋野町種市第23地割27番地2", address.Town.Reveal());
        Assert.True(address.Municipality.IsEmpty);
    }

    private static string Write(QueryDraft draft, WritingHabits habits)
    {
        var text = new TextBuffer();
        AddressVariety.Write(draft.Address, habits, text);
        return text.Reveal();
    }
}
