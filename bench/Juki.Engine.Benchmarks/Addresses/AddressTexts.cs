using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Model.Addresses;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Benchmarks.Addresses;

/// <summary>
/// Addresses of residents drawn at random, each in every notation. One that does not mean the same in all of them is left
/// out and counted: 3-148 may be 三丁目148番地 or 3番地148.
/// </summary>
internal sealed class AddressTexts
{
    private const ulong Seed = 4;

    private static readonly AddressNotation[] Notations = Enum.GetValues<AddressNotation>();

    private readonly Dictionary<AddressNotation, string[]> _texts;

    public AddressTexts(Register register, int count)
    {
        _texts = Notations.ToDictionary(notation => notation, _ => new string[count]);
        var random = new RandomSequence(Seed);
        for (int text = 0; text < count; Drawn++)
        {
            int row = (int)random.Below(register.ResidentCount);
            text += !register[row].HasRawAddress && TryWrite(register, row, text) ? 1 : 0;
        }

        Count = count;
    }

    public int Count { get; }

    /// <summary>How many residents were drawn for them.</summary>
    public int Drawn { get; }

    public string[] In(AddressNotation notation) => _texts[notation];

    private static string Write(Register register, int row, AddressNotation notation)
    {
        RegisteredAddress address = register.AddressParts(row);
        Span<char> text = new char[RegisteredAddressText.LengthMax(address)];
        return text[..AddressNotations.Render(address, notation, text)].ToString();
    }

    private bool TryWrite(Register register, int row, int index)
    {
        var parsed = new PreparedAddress();
        ulong? meaning = null;
        foreach (AddressNotation notation in Notations)
        {
            string text = Write(register, row, notation);
            register.Addresses.Parse(text, parsed);
            meaning ??= AddressMeaning.Of(parsed);
            if (AddressMeaning.Of(parsed) != meaning)
            {
                return false;
            }

            _texts[notation][index] = text;
        }

        return true;
    }
}
