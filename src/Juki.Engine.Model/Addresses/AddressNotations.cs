namespace Juki.Engine.Model.Addresses;

/// <summary>Writes a registered address as a query might: other notation, parts left out, the meaning the same.</summary>
public static class AddressNotations
{
    /// <summary>Writes the address; returns its length, at most <see cref="RegisteredAddressText.LengthMax"/>.</summary>
    public static int Render(in RegisteredAddress address, AddressNotation notation, Span<char> destination) =>
        Render(address, notation, AddressOmissions.None, destination);

    /// <summary>Writes the address without some parts; returns its length, at most <see cref="RegisteredAddressText.LengthMax"/>.</summary>
    public static int Render(in RegisteredAddress address, AddressNotation notation, AddressOmissions omissions, Span<char> destination)
    {
        RegisteredAddress written = address;
        written.NumberStyle = StyleOf(address, notation);
        if (omissions.HasFlag(AddressOmissions.Building))
        {
            written.Building = default;
            written.Room = 0;
            written.TailStyle = TailStyle.None;
        }

        Prefectures.ReadAtStart(address.Municipality, out int prefecture);
        ReadOnlySpan<char> name = address.Municipality[prefecture..];
        int county = omissions.HasFlag(AddressOmissions.County) ? MunicipalityGrammar.CountyLength(name) : 0;
        int length = omissions.HasFlag(AddressOmissions.Prefecture) ? 0 : Copy(address.Municipality[..prefecture], destination);
        written.Municipality = name[county..];
        return length + RegisteredAddressText.Render(written, destination[length..]);
    }

    private static int Copy(ReadOnlySpan<char> text, Span<char> destination)
    {
        text.CopyTo(destination);
        return text.Length;
    }

    /// <summary>丁 (Sakai), 地割 (Iwate) and 無番地 stay; only their digits change.</summary>
    private static NumberStyle StyleOf(in RegisteredAddress address, AddressNotation notation)
    {
        bool wide = notation is AddressNotation.WideDigits or AddressNotation.WideHyphens;
        return address.NumberStyle switch
        {
            _ when notation == AddressNotation.AsRegistered || RunsOn(address) => address.NumberStyle,
            NumberStyle.None or NumberStyle.NoBanchi => address.NumberStyle,
            NumberStyle.Jiwari or NumberStyle.JiwariWide => wide ? NumberStyle.JiwariWide : NumberStyle.Jiwari,
            NumberStyle.ChoBanGo or NumberStyle.ChoBanGoWide or NumberStyle.ChoChain => StyleOfCho(notation),
            _ => StyleOf(notation, address.Numbers),
        };
    }

    /// <summary>In 3号203号室 and 助六4丁目 another notation would make one number of two.</summary>
    private static bool RunsOn(in RegisteredAddress address) =>
        (address.TailStyle == TailStyle.Joined && (address.Building.IsEmpty || NumberToken.IsStart(address.Building[0])))
        || (!address.Town.IsEmpty && NumberToken.IsStart(address.Town[^1]));

    private static NumberStyle StyleOfCho(AddressNotation notation) => notation switch
    {
        AddressNotation.Hyphens => NumberStyle.Chain,
        AddressNotation.WideHyphens => NumberStyle.ChainWide,
        AddressNotation.ChomeHyphens => NumberStyle.ChoChain,
        AddressNotation.WideDigits => NumberStyle.ChoBanGoWide,
        _ => NumberStyle.ChoBanGo,
    };

    /// <summary>A 丁目 with nothing behind it keeps its unit: a lone 3 would be a 番地.</summary>
    private static NumberStyle StyleOf(AddressNotation notation, in AddressNumbers numbers)
    {
        bool chained = numbers.Ban != 0;
        return notation switch
        {
            AddressNotation.KanjiChome => NumberStyle.BanGoKanjiChome,
            AddressNotation.Digits => NumberStyle.BanGo,
            AddressNotation.WideDigits => NumberStyle.BanGoWide,
            AddressNotation.Kanji => NumberStyle.BanGoKanji,
            AddressNotation.Hyphens when chained => NumberStyle.Chain,
            AddressNotation.WideHyphens when chained => NumberStyle.ChainWide,
            AddressNotation.WideHyphens => NumberStyle.BanGoWide,
            AddressNotation.Banchi => NumberStyle.Banchi,
            AddressNotation.BanchiNo => NumberStyle.BanchiNo,
            AddressNotation.ChomeHyphens => NumberStyle.ChomeChain,
            _ => NumberStyle.BanGo,
        };
    }
}
