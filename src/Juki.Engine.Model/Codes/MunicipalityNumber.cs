using System.Globalization;
using Juki.Engine.Model.Writing;

namespace Juki.Engine.Model.Codes;

/// <summary>A municipality by its code (JIS X 0402): two digits of the prefecture, three of its own, and perhaps a check digit.</summary>
public readonly record struct MunicipalityNumber
{
    /// <summary>How many digits <see cref="ToString"/> writes, the check digit included.</summary>
    public const int Length = 6;

    private const int Prefectures = 47;
    private const int OfPrefecture = 1000;
    private const int Modulus = 11;

    private MunicipalityNumber(int value) => Value = value;

    /// <summary>The five digits as a number; 0 for none.</summary>
    public int Value { get; }

    /// <summary>Weights of the five digits from left to right.</summary>
    private static ReadOnlySpan<byte> Weights => [6, 5, 4, 3, 2];

    /// <summary>The municipality of five digits.</summary>
    /// <returns>False if there is no such prefecture.</returns>
    public static bool TryOf(int value, out MunicipalityNumber number)
    {
        bool isOne = value % OfPrefecture != 0 && value / OfPrefecture is >= 1 and <= Prefectures;
        number = isOne ? new MunicipalityNumber(value) : default;
        return isOne;
    }

    /// <summary>Reads five digits, or six of which the last is the check digit; half or full width.</summary>
    /// <returns>False if it is neither, or the check digit does not fit.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out MunicipalityNumber number)
    {
        number = default;
        Span<char> digits = stackalloc char[Length];
        if (text.Length is not (Length - 1 or Length))
        {
            return false;
        }

        for (int place = 0; place < text.Length; place++)
        {
            digits[place] = Width.Narrow(text[place]);
        }

        return int.TryParse(digits[..(Length - 1)], NumberStyles.None, CultureInfo.InvariantCulture, out int value)
            && (text.Length < Length || digits[Length - 1] == (char)('0' + CheckDigitOf(value)))
            && TryOf(value, out number);
    }

    /// <summary>The six digits.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value:D5}{CheckDigitOf(Value)}");

    /// <summary>Eleven less the remainder of the weighted sum, of which the last digit stands.</summary>
    private static int CheckDigitOf(int value)
    {
        int sum = 0;
        for (int place = Weights.Length - 1; place >= 0; place--, value /= 10)
        {
            sum += value % 10 * Weights[place];
        }

        return (Modulus - (sum % Modulus)) % 10;
    }
}
