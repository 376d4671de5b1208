using Juki.Engine.Model.Codes;

namespace Juki.Engine.Protocol.Messages;

/// <summary>A resident code on the wire: its eleven digits as one number (u64); 0 for none.</summary>
public static class PackedCode
{
    /// <summary>No code.</summary>
    public const ulong None = 0;

    /// <summary>Body and check digit are the digits of one number.</summary>
    private const ulong CheckDigitPlace = 10;

    /// <summary>The number of a code.</summary>
    public static ulong Of(ResidentCode code) => (code.Body * CheckDigitPlace) + (ulong)CheckDigit.OfBody(code.Body);

    /// <summary>The code of a number; false if it has too many digits, or its check digit does not fit.</summary>
    public static bool TryRead(ulong number, out ResidentCode code)
    {
        (ulong body, ulong digit) = Math.DivRem(number, CheckDigitPlace);
        bool isCode = number != None && body < ResidentCode.BodyCount && (ulong)CheckDigit.OfBody(body) == digit;
        code = isCode ? ResidentCode.FromBody(body) : default;
        return isCode;
    }
}
