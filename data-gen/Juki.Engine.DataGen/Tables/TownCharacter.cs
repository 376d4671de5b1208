namespace Juki.Engine.DataGen.Tables;

/// <summary>Decides, by hash, what the tables of places do not say: numbering, 丁目, notation, size of a town.</summary>
internal static class TownCharacter
{
    private const string CentralKyoto = "26102 26104 26106";
    private const string Sakai = "2714";
    private const int Hokkaido = 1;
    private const int Iwate = 3;

    /// <summary>A town with its numbering.</summary>
    public static Town Of(string name, Municipality municipality)
    {
        ulong hash = StableHash.Of(name, StableHash.Of(municipality.Code, 1));
        double chance = (hash & 0xFFFF) / 65536.0;
        NumberSystem system = SystemOf(name, municipality, chance);
        return new Town(name, system, ChomeMax(system, municipality, (hash >> 16) & 0xFFFF), hash);
    }

    /// <summary>How many live in the town in relation to its neighbours: a few large ones, many small ones.</summary>
    public static double Weight(Town town) => 1 / (0.08 + ((town.Hash >> 40) / (double)(1 << 24)));

    /// <summary>How a municipality writes addresses.</summary>
    public static OfficeNotation NotationOf(string municipalityCode) => StableHash.Unit(municipalityCode, 2) switch
    {
        < 0.55 => OfficeNotation.KanjiChome,
        < 0.75 => OfficeNotation.DigitChome,
        < 0.87 => OfficeNotation.FullWidth,
        _ => OfficeNotation.Hyphens,
    };

    private static NumberSystem SystemOf(string name, Municipality municipality, double chance)
    {
        if (municipality.Prefecture == Hokkaido && name.Contains('条', StringComparison.Ordinal))
        {
            return NumberSystem.HokkaidoJo;
        }

        if (municipality.Code.StartsWith(Sakai, StringComparison.Ordinal))
        {
            return NumberSystem.SakaiCho;
        }

        if (CentralKyoto.Contains(municipality.Code[..5], StringComparison.Ordinal) && chance < 0.6)
        {
            return NumberSystem.KyotoStreet;
        }

        if (municipality.Prefecture == Iwate && !municipality.IsUrban && chance < 0.35)
        {
            return NumberSystem.IwateChiwari;
        }

        return chance < (municipality.IsUrban ? 0.6 : 0.1) ? NumberSystem.ResidentialIndication : NumberSystem.LotNumber;
    }

    private static byte ChomeMax(NumberSystem system, Municipality municipality, ulong bits) => system switch
    {
        NumberSystem.HokkaidoJo => (byte)(6 + (bits % 20)),
        NumberSystem.IwateChiwari => (byte)(8 + (bits % 30)),
        NumberSystem.SakaiCho => (byte)(bits % 6),
        NumberSystem.KyotoStreet => 0,
        _ when !municipality.IsUrban => (byte)(bits % 8 == 0 ? 2 + (bits / 8 % 3) : 0),
        _ => (byte)(bits % 10 < 6 ? 2 + (bits / 16 % 8) : 0),
    };
}
