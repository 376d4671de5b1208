using Juki.Engine.Model;
using Juki.Engine.Protocol.Fields;

namespace Juki.Engine.Protocol.Messages;

/// <summary>
/// The four items of a resident, as a client reads them (PROTOCOL.md §5.1).
/// <code>
/// u8 sex   u8 zero   u32 day of the removal (yyyymmdd, 0 for none)
/// u16 length of: family name, given name, Latin name, family reading, given reading, date of birth, address   then the seven texts
/// </code>
/// </summary>
public readonly ref struct ResidentFields
{
    /// <summary>Bytes of the table of lengths.</summary>
    internal const int LengthBytes = 7 * sizeof(ushort);

    /// <summary>Bytes before the texts.</summary>
    internal const int FixedBytes = (2 * sizeof(byte)) + sizeof(uint) + LengthBytes;

    /// <summary>Sex.</summary>
    public Sex Sex { get; private init; }

    /// <summary>Date of the removal.</summary>
    public DateOnly? StatusDate { get; private init; }

    /// <summary>Family name.</summary>
    public ReadOnlySpan<byte> FamilyName { get; private init; }

    /// <summary>Given name.</summary>
    public ReadOnlySpan<byte> GivenName { get; private init; }

    /// <summary>Latin name.</summary>
    public ReadOnlySpan<byte> LatinName { get; private init; }

    /// <summary>Reading of the family name.</summary>
    public ReadOnlySpan<byte> FamilyKana { get; private init; }

    /// <summary>Reading of the given name.</summary>
    public ReadOnlySpan<byte> GivenKana { get; private init; }

    /// <summary>Date of birth in its canonical form.</summary>
    public ReadOnlySpan<byte> BirthDate { get; private init; }

    /// <summary>Address; empty for a protected resident.</summary>
    public ReadOnlySpan<byte> Address { get; private init; }

    /// <summary>Reads the items.</summary>
    public static ResidentFields Read(ref FieldReader fields)
    {
        Sex sex = (Sex)fields.Byte();
        fields.Zero();
        bool isDay = WireDate.TryRead(fields.UInt32(), out DateOnly? statusDate);
        if (!isDay || sex is not (Sex.NotKnown or Sex.Male or Sex.Female or Sex.NotApplicable))
        {
            fields.Fail();
        }

        int family = fields.UInt16();
        int given = fields.UInt16();
        int latin = fields.UInt16();
        int familyKana = fields.UInt16();
        int givenKana = fields.UInt16();
        int birthDate = fields.UInt16();
        int address = fields.UInt16();
        return new ResidentFields
        {
            Sex = sex,
            StatusDate = statusDate,
            FamilyName = fields.Bytes(family),
            GivenName = fields.Bytes(given),
            LatinName = fields.Bytes(latin),
            FamilyKana = fields.Bytes(familyKana),
            GivenKana = fields.Bytes(givenKana),
            BirthDate = fields.Bytes(birthDate),
            Address = fields.Bytes(address),
        };
    }
}
