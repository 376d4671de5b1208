using Juki.Engine.Model.Addresses.Free;

namespace Juki.Engine.Model.Addresses;

/// <summary>Takes the address texts of a register apart and puts them together again, to the letter.</summary>
public static class RegisteredAddressText
{
    /// <summary>Longer than any address that is kept in parts.</summary>
    private const int TextLengthMax = 256;

    /// <summary>
    /// Takes an address apart by its grammar alone (no master table). Always answers: what is not understood stays in
    /// <see cref="RegisteredAddress.Building"/> or <see cref="RegisteredAddress.Town"/>. A free-form address has no parts.
    /// </summary>
    /// <returns>Whether <see cref="Render"/> gives back exactly <paramref name="text"/>; if not, the caller keeps the text itself.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, out RegisteredAddress address)
    {
        address = default;
        if (FreeText.Is(text))
        {
            return false;
        }

        if (text.Length > TextLengthMax)
        {
            address.Building = text;
            return false;
        }

        int municipality = MunicipalityGrammar.LengthAtStart(text);
        address.Municipality = text[..municipality];
        ReadOnlySpan<char> rest = text[municipality..];
        bool hasNumbers = NumberStart.TryFind(rest, out NumberReader numbers, out int start);
        address.Town = rest[..start];
        if (!hasNumbers)
        {
            address.Building = rest[start..];
            return start == rest.Length;
        }

        address.Numbers = numbers.Numbers;
        address.NumberStyle = numbers.Style;
        AddressTail.Read(rest[(start + numbers.Length)..], ref address);
        return RendersTo(address, text);
    }

    /// <summary>The most characters that an address with these parts renders to.</summary>
    public static int LengthMax(in RegisteredAddress address) =>
        address.Municipality.Length + address.Town.Length + address.Building.Length + NumberWriter.LengthMax + AddressTail.LengthMax;

    /// <summary>Writes the address as it was written; returns its length.</summary>
    public static int Render(in RegisteredAddress address, Span<char> destination)
    {
        address.Municipality.CopyTo(destination);
        int length = address.Municipality.Length;
        address.Town.CopyTo(destination[length..]);
        length += address.Town.Length;
        length += NumberWriter.Write(address.Numbers, NumberForm.Of(address.NumberStyle), destination[length..]);
        return length + AddressTail.Write(address, destination[length..]);
    }

    private static bool RendersTo(in RegisteredAddress address, ReadOnlySpan<char> text)
    {
        Span<char> rendered = stackalloc char[TextLengthMax + NumberWriter.LengthMax + AddressTail.LengthMax];
        return text.SequenceEqual(rendered[..Render(address, rendered)]);
    }
}
