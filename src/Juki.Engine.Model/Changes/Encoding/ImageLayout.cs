using System.Buffers;
using Juki.Engine.Model.Records;

namespace Juki.Engine.Model.Changes.Encoding;

/// <summary>
/// A resident as a whole in bytes: what the history holds of each moment. All numbers are little-endian; a text is its bytes (u16), then UTF-8;
/// a day is 0 for none, else days since 0001-01-01 plus one.
/// <code>
/// offset  size  field
///      0     1  version of the layout: 1
///      1     1  status (ResidentStatus)
///      2     1  sex (ISO/IEC 5218)
///      3     1  1: under protection, else 0
///      4     8  body of the code
///     12     8  date of birth, packed (BirthDate)
///     20     4  day of the removal
///     24     2  versions
///     26     2  zero
///     28     …  texts: family name, given name, their readings, Latin name, alias, former surname, municipality, address, household
///            …  the versions, each:
///                  0    1  kind (VersionKind): 1 to 4, 8
///                  1    1  sex; 0 for a former code
///                  2    2  zero
///                  4    4  first day
///                  8    4  last day
///                 12    8  date of birth, packed; for a former code its body
///                 20    …  texts: family name, given name, their readings, Latin name, municipality, address; none for a former code
/// </code>
/// </summary>
public static class ImageLayout
{
    /// <summary>The version that is written, and the only one that is read.</summary>
    public const byte Version = 1;

    /// <summary>The most versions of one resident: as many as their count has room for.</summary>
    public const int VersionsMax = ushort.MaxValue;

    private const int ReservedBytes = 2;

    /// <summary>Writes an image.</summary>
    /// <exception cref="OverflowException">It has more than <see cref="VersionsMax"/> versions.</exception>
    public static void Write(ResidentImage image, IBufferWriter<byte> output)
    {
        LayoutWriter writer = new(output);
        writer.Byte(Version);
        writer.Byte((byte)image.Status);
        writer.Byte((byte)image.Sex);
        writer.Byte(image.Protected ? (byte)1 : (byte)0);
        writer.Code(image.Code);
        writer.UInt64(image.BirthDate.Packed);
        writer.Day(image.StatusDate);
        writer.UInt16(image.Versions.Count);
        writer.UInt16(0);
        WriteTexts(writer, [
            image.FamilyName, image.GivenName, image.FamilyKana, image.GivenKana, image.LatinName,
            image.Alias, image.FormerSurname, image.MunicipalityCode, image.Address, image.Household]);
        foreach (VersionImage version in image.Versions)
        {
            Write(version, writer);
        }
    }

    /// <summary>Reads an image; never beyond the bytes.</summary>
    /// <returns>Why they are none; <paramref name="image"/> is then null.</returns>
    public static LayoutFault Read(ReadOnlySpan<byte> bytes, out ResidentImage? image)
    {
        LayoutReader reader = new(bytes);
        reader.Version(Version);
        ResidentImage resident = ReadHead(ref reader);
        int versionCount = reader.UInt16();
        reader.Zeros(ReservedBytes);
        resident = ReadTexts(ref reader, resident);
        List<VersionImage> versions = [];
        while (versions.Count < versionCount && !reader.HasFailed)
        {
            versions.Add(ReadVersion(ref reader));
        }

        VersionList ordered = new(versions);
        reader.Require(ordered.SequenceEqual(versions), LayoutFault.Value);
        image = reader.Fault == LayoutFault.None ? resident with { Versions = ordered } : null;
        return reader.Fault;
    }

    private static void Write(VersionImage version, LayoutWriter writer)
    {
        bool isCode = version.Kind == VersionKind.FormerCode;
        writer.Byte((byte)version.Kind);
        writer.Byte(isCode ? (byte)0 : (byte)version.Sex);
        writer.UInt16(0);
        writer.Day(version.From);
        writer.Day(version.To);
        writer.UInt64(isCode ? version.FormerCode.Body : version.BirthDate.Packed);
        if (!isCode)
        {
            WriteTexts(writer, [
                version.FamilyName, version.GivenName, version.FamilyKana, version.GivenKana, version.LatinName,
                version.MunicipalityCode, version.Address]);
        }
    }

    private static void WriteTexts(LayoutWriter writer, ReadOnlySpan<string> texts)
    {
        foreach (string text in texts)
        {
            writer.Text(text);
        }
    }

    /// <summary>The initialisers run in the order in which they stand, which is that of the fields.</summary>
    private static ResidentImage ReadHead(ref LayoutReader reader) => new()
    {
        Status = ReadStatus(ref reader),
        Sex = reader.Sex(),
        Protected = ReadMark(ref reader),
        Code = reader.Code(),
        BirthDate = reader.BirthDate(),
        StatusDate = reader.Day(),
    };

    private static ResidentImage ReadTexts(ref LayoutReader reader, ResidentImage head) => head with
    {
        FamilyName = Text(ref reader),
        GivenName = Text(ref reader),
        FamilyKana = Text(ref reader),
        GivenKana = Text(ref reader),
        LatinName = Text(ref reader),
        Alias = Text(ref reader),
        FormerSurname = Text(ref reader),
        MunicipalityCode = Text(ref reader),
        Address = Text(ref reader),
        Household = Text(ref reader),
    };

    private static VersionImage ReadVersion(ref LayoutReader reader)
    {
        var kind = (VersionKind)reader.Byte();
        bool isCode = kind == VersionKind.FormerCode;
        reader.Require(reader.HasFailed || isCode || kind is >= VersionKind.FormerAddress and <= VersionKind.Alias, LayoutFault.Value);
        Sex sex = reader.Sex();
        reader.Require(!isCode || sex == Sex.NotKnown, LayoutFault.Reserved);
        reader.Zeros(ReservedBytes);
        DateOnly? from = reader.Day();
        DateOnly? to = reader.Day();
        return isCode
            ? new VersionImage { Kind = kind, From = from, To = to, FormerCode = reader.Code() }
            : ReadItems(ref reader, new VersionImage { Kind = kind, From = from, To = to, Sex = sex, BirthDate = reader.BirthDate() });
    }

    private static VersionImage ReadItems(ref LayoutReader reader, VersionImage version) => version with
    {
        FamilyName = Text(ref reader),
        GivenName = Text(ref reader),
        FamilyKana = Text(ref reader),
        GivenKana = Text(ref reader),
        LatinName = Text(ref reader),
        MunicipalityCode = Text(ref reader),
        Address = Text(ref reader),
    };

    private static ResidentStatus ReadStatus(ref LayoutReader reader)
    {
        var status = (ResidentStatus)reader.Byte();
        reader.Require(Enum.IsDefined(status), LayoutFault.Value);
        return status;
    }

    private static bool ReadMark(ref LayoutReader reader)
    {
        byte mark = reader.Byte();
        reader.Require(mark <= 1, LayoutFault.Reserved);
        return mark == 1;
    }

    private static string Text(ref LayoutReader reader) => reader.Text(TextLimits.RecordItemLengthMax);
}
