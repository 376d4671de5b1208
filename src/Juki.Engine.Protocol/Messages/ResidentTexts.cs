using Juki.Engine.Model;
using Juki.Engine.Protocol.Fields;

namespace Juki.Engine.Protocol.Messages;

/// <summary>The four items of a resident, as a server writes them into a reply.</summary>
public ref struct ResidentTexts
{
    /// <summary>Sex.</summary>
    public Sex Sex;

    /// <summary>Date of the removal.</summary>
    public DateOnly? StatusDate;

    /// <summary>Family name; empty for somebody with a Latin name only.</summary>
    public ReadOnlySpan<char> FamilyName;

    /// <summary>Given name.</summary>
    public ReadOnlySpan<char> GivenName;

    /// <summary>Latin name.</summary>
    public ReadOnlySpan<char> LatinName;

    /// <summary>Reading of the family name.</summary>
    public ReadOnlySpan<char> FamilyKana;

    /// <summary>Reading of the given name.</summary>
    public ReadOnlySpan<char> GivenKana;

    /// <summary>Date of birth in its canonical form (ISO 8601-2): <c>1940-05-17</c>, <c>1940-05-XX</c>, <c>1940</c>.</summary>
    public ReadOnlySpan<char> BirthDate;

    /// <summary>Address; empty for a protected resident.</summary>
    public ReadOnlySpan<char> Address;

    /// <summary>The most bytes that they take.</summary>
    public readonly int BytesMax =>
        ResidentFields.FixedBytes + (Utf8.BytesPerCharMax * (FamilyName.Length + GivenName.Length + LatinName.Length
            + FamilyKana.Length + GivenKana.Length + BirthDate.Length + Address.Length));

    /// <summary>Writes them.</summary>
    public readonly void Write(ref FieldWriter fields)
    {
        fields.Byte((byte)Sex);
        fields.Byte(0);
        fields.UInt32(WireDate.Of(StatusDate));
        FieldWriter lengths = new(fields.Reserve(ResidentFields.LengthBytes));
        lengths.UInt16(fields.Characters(FamilyName));
        lengths.UInt16(fields.Characters(GivenName));
        lengths.UInt16(fields.Characters(LatinName));
        lengths.UInt16(fields.Characters(FamilyKana));
        lengths.UInt16(fields.Characters(GivenKana));
        lengths.UInt16(fields.Characters(BirthDate));
        lengths.UInt16(fields.Characters(Address));
    }
}
