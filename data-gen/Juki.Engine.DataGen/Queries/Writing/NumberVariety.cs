using Juki.Engine.DataGen.Noise.Drafts;
using Juki.Engine.DataGen.Texts;
using Juki.Engine.Model.Addresses;

namespace Juki.Engine.DataGen.Queries.Writing;

/// <summary>Writes the numbers of an address.</summary>
internal static class NumberVariety
{
    /// <summary>Adds the numbers; with an odd joint, if the draft has one.</summary>
    public static void Append(AddressDraft address, NumberForm form, TextBuffer text)
    {
        AddressNumbers numbers = address.Numbers;
        if (address.OddJoint != default)
        {
            AppendChain(text, numbers, address.OddJoint, withChome: true);
            return;
        }

        int start = text.Length;
        switch (Suited(form, numbers))
        {
            case NumberForm.Hyphens or NumberForm.FullWidthHyphens when numbers.Ban > 0:
                AppendChain(text, numbers, '-', withChome: true);
                break;
            case NumberForm.Hyphens or NumberForm.FullWidthHyphens or NumberForm.ChomeHyphens:
                AppendChome(text, address, inKanji: false);
                AppendChain(text, numbers, '-', withChome: false);
                break;
            case NumberForm.Lot:
                AppendChome(text, address, inKanji: false);
                AppendLot(text, numbers);
                break;
            case var words:
                AppendChome(text, address, words is NumberForm.KanjiChome or NumberForm.Numerals);
                AppendWords(text, numbers, inKanji: words == NumberForm.Numerals);
                break;
        }

        if (form is NumberForm.FullWidth or NumberForm.FullWidthHyphens)
        {
            Width.Widen(text, start);
        }
    }

    /// <summary>The form, or the nearest that can write these numbers.</summary>
    private static NumberForm Suited(NumberForm form, AddressNumbers numbers) => form switch
    {
        NumberForm.KanjiChome or NumberForm.Arabic or NumberForm.FullWidth or NumberForm.Numerals when numbers.Eda > 0 => NumberForm.Lot,
        NumberForm.Numerals when numbers.Ban > KanjiNumerals.Max || numbers.Go > KanjiNumerals.Max => NumberForm.KanjiChome,
        _ => form,
    };

    private static void AppendChome(TextBuffer text, AddressDraft address, bool inKanji)
    {
        if (address.Numbers.Chome > 0)
        {
            AppendNumber(text, address.Numbers.Chome, inKanji);
            text.Append(address.ChomeWord);
        }
    }

    private static void AppendWords(TextBuffer text, AddressNumbers numbers, bool inKanji)
    {
        if (numbers.Ban > 0)
        {
            AppendNumber(text, numbers.Ban, inKanji);
            text.Append('番');
        }

        if (numbers.Go > 0)
        {
            AppendNumber(text, numbers.Go, inKanji);
            text.Append('号');
        }
    }

    private static void AppendLot(TextBuffer text, AddressNumbers numbers)
    {
        if (numbers.Ban > 0)
        {
            text.AppendNumber(numbers.Ban);
            text.Append("番地");
            AppendChain(text, numbers with { Ban = 0 }, '-', withChome: false);
        }
    }

    private static void AppendChain(TextBuffer text, AddressNumbers numbers, char joint, bool withChome)
    {
        Span<int> parts = [withChome ? numbers.Chome : 0, numbers.Ban, numbers.Go, numbers.Eda];
        bool first = true;
        foreach (int part in parts)
        {
            if (part > 0)
            {
                if (!first)
                {
                    text.Append(joint);
                }

                text.AppendNumber(part);
                first = false;
            }
        }
    }

    private static void AppendNumber(TextBuffer text, int number, bool inKanji)
    {
        if (inKanji)
        {
            KanjiNumerals.Append(text, number);
        }
        else
        {
            text.AppendNumber(number);
        }
    }
}
