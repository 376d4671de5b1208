using Juki.Engine.Model.Addresses;

namespace Juki.Engine.Model.Tests.Addresses;

/// <summary>A small register's places.</summary>
internal static class TestPlaces
{
    private static readonly PlaceText[] Places =
    [
        new("131016", "東京都千代田区", "霞ヶ関"),
        new("131016", "東京都千代田区", "三番町"),
        new("131016", "東京都千代田区", "永田町"),
        new("132063", "東京都府中市", "宮町"),
        new("342084", "広島県府中市", "府川町"),
        new("014087", "北海道余市郡余市町", "朝日町"),
        new("271411", "大阪府堺市堺区", "大浜北町"),
        new("011011", "北海道札幌市中央区", "北一条西"),
        new("035076", "岩手県九戸郡洋野町", "種市"),
        new("202037", "長野県上田市", "大字上田"),
        new("034851", "岩手県下閉伊郡普代村", "北ノ股"),
        new("032158", "岩手県奥州市", "水沢立町"),
        new("141020", "神奈川県横浜市神奈川区", "三ツ沢東町"),
        new("011061", "北海道札幌市南区", "簾舞一条"),
        new("401374", "福岡県福岡市早良区", "室住団地"),
    ];

    public static AddressMaster Master { get; } = new(Places);

    public static int IdOf(in RegisteredAddress address)
    {
        string municipality = address.Municipality.ToString();
        string town = address.Town.ToString();
        return Array.FindIndex(Places, place => place.Municipality == municipality && place.Town == town);
    }
}
