namespace Juki.Engine.Model.Codes;

/// <summary>
/// A resident code (住民票コード): ten random digits, the <see cref="Body"/>, and a check digit.
/// </summary>
public readonly record struct ResidentCode : IComparable<ResidentCode>
{
    /// <summary>How many bodies there are: 10^10.</summary>
    public const ulong BodyCount = 10_000_000_000;

    /// <summary>How many digits a code has, the check digit included.</summary>
    public const int Length = 11;

    private ResidentCode(ulong body) => Body = body;

    /// <summary>The ten digits before the check digit, as a number below <see cref="BodyCount"/>.</summary>
    public ulong Body { get; }

    /// <summary>The code with this body.</summary>
    public static ResidentCode FromBody(ulong body)
    {
        if (body >= BodyCount)
        {
            throw new ArgumentOutOfRangeException(nameof(body), "A body has ten digits: it is below 10^10.");
        }

        return new ResidentCode(body);
    }

    /// <summary>Reads a code: half- or full-width digits, spaces and hyphens ignored.</summary>
    /// <returns>Why it is none; <paramref name="code"/> is then the default one.</returns>
    public static CodeFault Parse(ReadOnlySpan<char> text, out ResidentCode code)
    {
        code = default;
        if (text.IsEmpty)
        {
            return CodeFault.Empty;
        }

        Span<byte> digits = stackalloc byte[Length];
        CodeFault fault = CodeDigits.TryReadPlain(text, digits) ? CodeFault.None : CodeDigits.Read(text, digits);
        if (fault != CodeFault.None)
        {
            return fault;
        }

        ulong body = 0;
        int sum = 0;
        for (int i = 0; i < Length - 1; i++)
        {
            body = (body * 10) + digits[i];
            sum += digits[i] * CheckDigit.Weights[i];
        }

        if (CheckDigit.OfWeightedSum(sum) != digits[Length - 1])
        {
            return CodeFault.CheckDigit;
        }

        code = new ResidentCode(body);
        return CodeFault.None;
    }

    /// <summary>Writes the eleven digits to <paramref name="destination"/> (at least <see cref="Length"/> long).</summary>
    public void Format(Span<char> destination)
    {
        Span<byte> digits = stackalloc byte[Length];
        CodeDigits.Write(Body, digits);
        for (int i = 0; i < Length; i++)
        {
            destination[i] = (char)('0' + digits[i]);
        }
    }

    /// <summary>The same as ASCII, for files.</summary>
    public void Format(Span<byte> destination)
    {
        CodeDigits.Write(Body, destination);
        for (int i = 0; i < Length; i++)
        {
            destination[i] += (byte)'0';
        }
    }

    /// <summary>The eleven digits as text, where a result was asked for. <see cref="ToString"/> never shows them.</summary>
    public string Reveal() => string.Create(Length, this, static (span, code) => code.Format(span));

    /// <inheritdoc/>
    public int CompareTo(ResidentCode other) => Body.CompareTo(other.Body);

    /// <summary>Hides the digits, so that no code reaches a log or an exception.</summary>
    public override string ToString() => "resident code (hidden)";
}
