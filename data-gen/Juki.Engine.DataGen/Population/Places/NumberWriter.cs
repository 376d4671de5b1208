using Juki.Engine.DataGen.Tables;
using Juki.Engine.DataGen.Texts;

namespace Juki.Engine.DataGen.Population.Places;

/// <summary>Writes the numbers of a house in the notation of its municipality.</summary>
internal static class NumberWriter
{
    /// <summary>Adds 丁目 and what follows.</summary>
    public static void Append(TextBuffer text, Town town, OfficeNotation notation, LotNumbers numbers)
    {
        if (numbers.Chome > 0)
        {
            AppendChome(text, town.System, notation, numbers.Chome);
        }

        text.AppendNumber(numbers.Ban, ZeroOf(notation));
        if (town.System is NumberSystem.ResidentialIndication or NumberSystem.SakaiCho)
        {
            AppendResidential(text, notation, numbers.Go);
        }
        else
        {
            AppendLot(text, notation, numbers.Go);
        }
    }

    /// <summary>The digit zero of a notation, half or full width.</summary>
    public static char ZeroOf(OfficeNotation notation) => notation == OfficeNotation.FullWidth ? '０' : '0';

    private static void AppendChome(TextBuffer text, NumberSystem system, OfficeNotation notation, int chome)
    {
        bool isChiwari = system == NumberSystem.IwateChiwari;
        if (isChiwari)
        {
            text.Append('第');
        }

        if (notation == OfficeNotation.KanjiChome && !isChiwari)
        {
            KanjiNumerals.Append(text, chome);
        }
        else
        {
            text.AppendNumber(chome, ZeroOf(notation));
        }

        text.Append(Unit(system, notation));
    }

    private static string Unit(NumberSystem system, OfficeNotation notation) => system switch
    {
        NumberSystem.IwateChiwari => "地割",
        NumberSystem.HokkaidoJo => "丁目",
        _ when notation == OfficeNotation.Hyphens => "-",
        NumberSystem.SakaiCho => "丁",
        _ => "丁目",
    };

    private static void AppendResidential(TextBuffer text, OfficeNotation notation, int go)
    {
        bool hyphens = notation == OfficeNotation.Hyphens;
        text.Append(hyphens ? '-' : '番');
        text.AppendNumber(go, ZeroOf(notation));
        if (!hyphens)
        {
            text.Append('号');
        }
    }

    private static void AppendLot(TextBuffer text, OfficeNotation notation, int subNumber)
    {
        bool hyphens = notation == OfficeNotation.Hyphens;
        if (!hyphens)
        {
            text.Append("番地");
        }

        if (subNumber > 0)
        {
            text.Append(hyphens ? "-" : notation == OfficeNotation.DigitChome ? "の" : "");
            text.AppendNumber(subNumber, ZeroOf(notation));
        }
    }
}
