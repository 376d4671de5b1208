using FsCheck;
using FsCheck.Fluent;
using Juki.Engine.Model.Addresses;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Model.Tests.Addresses;

public class AddressPropertyTests
{
    private static readonly Gen<string> Scraps = Gen.Elements(
            "東京都", "千代田区", "府中市", "余市郡", "余市町", "霞ヶ関", "三番町", "北一条西", "大字", "第", "地割", "無番地", "一", "十", "千", "〇",
            "1", "２", "03", "99999", "丁目", "丁", "番", "番地", "号", "号室", "の", "-", "－", "ー", " ", "　", "コーポ桜", "203", "𠮷",
            "\uD842", "\uDB40\uDD00", "\0", "字")
        .ListOf().Select(scraps => string.Concat(scraps));

    private static readonly Gen<string> Registered =
        from town in Gen.Elements(
            "東京都千代田区霞ヶ関", "東京都千代田区三番町", "広島県府中市府川町", "北海道余市郡余市町朝日町", "長野県上田市大字上田", "北海道札幌市中央区北一条西")
        from chome in Gen.Elements("", "一丁目", "1丁目", "１丁目", "十二丁目")
        from numbers in Gen.Elements("2番3号", "2番地", "2番地3", "2番地の3", "2-3", "２番３号", "二番三号", "2番3-405号", "123-4")
        from tail in Gen.Elements("", "-203", "コーポ桜203号室", " コーポ桜 203", "　コーポ桜２０３号", " 第2コーポ桜", "203号室")
        select town + chome + numbers + tail;

    [Fact]
    public void Given_any_text_When_read_as_registered_Then_it_renders_back_or_says_that_it_does_not() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(20_000), Prop.ForAll(Scraps.ToArbitrary(), text =>
        {
            if (!RegisteredAddressText.TryRead(text, out RegisteredAddress address))
            {
                return true;
            }

            Span<char> rendered = new char[RegisteredAddressText.LengthMax(address)];
            return rendered[..RegisteredAddressText.Render(address, rendered)].SequenceEqual(text);
        }));

    [Fact]
    public void Given_any_text_When_parsed_as_a_query_Then_nothing_is_thrown_and_the_level_is_known()
    {
        var prepared = new PreparedAddress();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(20_000), Prop.ForAll(Scraps.ToArbitrary(), Scraps.ToArbitrary(), (text, other) =>
        {
            TestPlaces.Master.Parse(text, prepared);
            RegisteredAddressText.TryRead(other, out RegisteredAddress address);
            AddressLevel level = AddressComparer.Compare(
                prepared, TestPlaces.Master.ClassOf(0), address.Numbers, address.Building, address.Room);
            return Enum.IsDefined(level) && prepared.IsEmpty == (level == AddressLevel.Missing) && AddressComparer.SameKey(prepared, text);
        }));
    }

    [Fact]
    public void Given_any_registered_address_in_any_notation_When_compared_Then_it_is_A6() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5000), Prop.ForAll(
            Registered.ToArbitrary(),
            Gen.Choose(0, 9).Select(notation => (AddressNotation)notation).ToArbitrary(),
            Gen.Choose(0, 3).Select(omissions => (AddressOmissions)omissions).ToArbitrary(),
            (text, notation, omissions) => LevelOf(text, notation, omissions) == AddressLevel.A6));

    [Fact]
    public void Given_a_query_without_the_building_When_compared_Then_it_is_A5() =>
        Assert.Equal(AddressLevel.A5, LevelOf("東京都千代田区霞ヶ関一丁目2番3号コーポ桜203号室", AddressNotation.Hyphens, AddressOmissions.Building));

    [Fact]
    public void Given_texts_of_a_hundred_thousand_characters_When_parsed_Then_they_are_understood_as_far_as_they_go()
    {
        var prepared = new PreparedAddress();
        TestPlaces.Master.Parse("東京都千代田区霞ヶ関1-2-3" + new string('千', 100_000), prepared);
        Assert.Equal(new AddressNumbers(1, 2, 3, 0), prepared.Numbers);
        Assert.False(RegisteredAddressText.TryRead(new string('一', 100_000), out _));
    }

    [Fact]
    public void Given_warm_buffers_When_read_parsed_and_compared_Then_nothing_is_allocated()
    {
        var prepared = new PreparedAddress();
        ReadAndCompare(prepared);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            ReadAndCompare(prepared);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static void ReadAndCompare(PreparedAddress prepared)
    {
        TestPlaces.Master.Parse("千代田区霞が関１－２－３ コーポ桜２０３", prepared);
        RegisteredAddressText.TryRead("東京都千代田区霞ヶ関一丁目2番3号コーポ桜203号室", out RegisteredAddress address);
        AddressComparer.Compare(prepared, TestPlaces.Master.ClassOf(0), address.Numbers, address.Building, address.Room);
        AddressComparer.SameKey(prepared, "東京都千代田区霞ヶ関一丁目2番3号");
    }

    private static AddressLevel LevelOf(string registered, AddressNotation notation, AddressOmissions omissions)
    {
        if (!RegisteredAddressText.TryRead(registered, out RegisteredAddress address))
        {
            return AddressLevel.A6;
        }

        Span<char> query = new char[RegisteredAddressText.LengthMax(address)];
        int length = AddressNotations.Render(address, notation, omissions, query);
        var master = new AddressMaster([new PlaceText("", address.Municipality.ToString(), address.Town.ToString())]);
        var prepared = new PreparedAddress();
        master.Parse(query[..length], prepared);
        return AddressComparer.Compare(prepared, master.ClassOf(0), address.Numbers, address.Building, address.Room);
    }
}
