using Juki.Engine.Model.Addresses;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Store.Encoders;

/// <summary>Takes address texts apart into what a row holds of them. One for each <see cref="RowEncoder"/>.</summary>
internal sealed class AddressEncoder(IItemIds ids, TextKey parts)
{
    private readonly RecentAddresses _recent = new();
    private readonly TextKey _whole = new();

    /// <summary>Length of the longest address.</summary>
    public int LengthMax { get; private set; }

    public EncodedAddress Encode(ReadOnlySpan<char> municipalityCode, ReadOnlySpan<char> text)
    {
        LengthMax = Math.Max(LengthMax, text.Length);
        ReadOnlySpan<char> key = _whole.Of(municipalityCode, text);
        uint hash = TextHash.Of(key);
        if (_recent.TryGet(key, hash, out EncodedAddress address))
        {
            ids.MeetAgain(address);
            return address;
        }

        address = TakeApart(municipalityCode, text);
        _recent.Keep(key, hash, address);
        return address;
    }

    private EncodedAddress TakeApart(ReadOnlySpan<char> municipalityCode, ReadOnlySpan<char> text)
    {
        bool renders = RegisteredAddressText.TryRead(text, out RegisteredAddress address);
        var encoded = new EncodedAddress
        {
            Place = ids.Place(parts.Of(municipalityCode, address.Municipality, address.Town)),
            Building = ids.Building(parts.Of(address.Building)),
            RawAddress = renders ? 0 : ids.RawAddress(parts.Of(text)),
        };
        SetWords(ref encoded, address);
        return encoded;
    }

    private static void SetWords(ref EncodedAddress encoded, in RegisteredAddress address)
    {
        encoded.Word0 = Row.PlaceBits.Set(encoded.Word0, PooledId.Fit(encoded.Place, Row.PlaceBits, "places"));
        encoded.Word0 = Row.RawAddressBit.Set(encoded.Word0, encoded.RawAddress == 0 ? 0UL : 1);
        encoded.Word2 = Row.ChomeBits.Set(encoded.Word2, (ulong)address.Numbers.Chome);
        encoded.Word2 = Row.BanBits.Set(encoded.Word2, (ulong)address.Numbers.Ban);
        encoded.Word2 = Row.GoBits.Set(encoded.Word2, (ulong)address.Numbers.Go);
        encoded.Word2 = Row.NumberStyleBits.Set(encoded.Word2, (ulong)address.NumberStyle);
        encoded.Word2 = Row.TailStyleBits.Set(encoded.Word2, (ulong)address.TailStyle);
        encoded.Word2 = Row.BuildingBits.Set(encoded.Word2, PooledId.Fit(encoded.Building, Row.BuildingBits, "buildings"));
        encoded.Word3 = Row.EdaBits.Set(encoded.Word3, (ulong)address.Numbers.Eda);
        encoded.Word3 = Row.RoomBits.Set(encoded.Word3, (ulong)address.Room);
    }
}
