using Juki.Engine.Model.Addresses;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Store.Building;

/// <summary>Takes address texts apart into what a row holds of them. One for each sink.</summary>
internal sealed class AddressEncoder(TextPools texts, TextKey parts)
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
            CountUses(address);
            return address;
        }

        address = TakeApart(municipalityCode, text);
        _recent.Keep(key, hash, address);
        return address;
    }

    private void CountUses(in EncodedAddress address)
    {
        texts.Places.CountUse(address.Place);
        texts.Buildings.CountUse(address.Building);
        if (address.RawAddress != 0)
        {
            texts.RawAddresses.CountUse(address.RawAddress - 1);
        }
    }

    private EncodedAddress TakeApart(ReadOnlySpan<char> municipalityCode, ReadOnlySpan<char> text)
    {
        bool renders = RegisteredAddressText.TryRead(text, out RegisteredAddress address);
        var encoded = new EncodedAddress
        {
            Place = texts.Places.Intern(parts.Of(municipalityCode, address.Municipality, address.Town)),
            Building = texts.Buildings.Intern(parts.Of(address.Building)),
            // Id 0 is the empty text, which always renders: raw ids are counted from 1.
            RawAddress = renders ? 0 : texts.RawAddresses.Intern(parts.Of(text)) + 1,
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
