using Juki.Engine.Model.Writing;

namespace Juki.Engine.Model.Addresses;

/// <summary>Writes the numbers of an address in one of the forms.</summary>
internal ref struct NumberWriter(Span<char> destination)
{
    /// <summary>More than four numbers in kanji with all their units.</summary>
    public const int LengthMax = 48;

    /// <summary>A piece of land that has no number.</summary>
    public const string NoBanchi = "無番地";

    private readonly Span<char> _destination = destination;
    private int _length;

    /// <summary>Writes the numbers; returns the length.</summary>
    public static int Write(in AddressNumbers numbers, NumberForm form, Span<char> destination)
    {
        var writer = new NumberWriter(destination);
        if (form.Layout == NumberLayout.NoBanchi)
        {
            writer.Text(NoBanchi, DigitForm.Half);
        }
        else if (form.Layout != NumberLayout.None)
        {
            writer.Numbers(numbers, form);
        }

        return writer._length;
    }

    private void Numbers(in AddressNumbers numbers, NumberForm form)
    {
        ref readonly NumberMarks marks = ref NumberMarks.Of(form.Layout);
        if (numbers.Chome != 0)
        {
            Text(marks.BeforeChome, form.Rest);
            Number(numbers.Chome, form.Chome);
            Text(marks.AfterChome, form.Rest);
        }

        if (numbers.Ban != 0)
        {
            Number(numbers.Ban, form.Rest);
            Text(marks.AfterBan, form.Rest);
        }

        if (numbers.Go != 0)
        {
            Text(marks.BeforeGo, form.Rest);
            Number(numbers.Go, form.Rest);
            Eda(numbers.Eda, form.Rest);
            Text(marks.AfterGo, form.Rest);
        }
    }

    private void Eda(int value, DigitForm form)
    {
        if (value != 0)
        {
            Text("-", form);
            Number(value, form);
        }
    }

    private void Number(int value, DigitForm form)
    {
        Span<char> target = _destination[_length..];
        int length = form == DigitForm.Kanji && value <= KanjiNumerals.ValueMax
            ? KanjiNumerals.Format(value, target)
            : AsciiDigits.Format(value, target);
        if (form == DigitForm.Wide)
        {
            foreach (ref char digit in target[..length])
            {
                digit = Width.Widen(digit);
            }
        }

        _length += length;
    }

    private void Text(string text, DigitForm form)
    {
        if (text == "-" && form == DigitForm.Wide)
        {
            text = "－";
        }

        text.CopyTo(_destination[_length..]);
        _length += text.Length;
    }
}
