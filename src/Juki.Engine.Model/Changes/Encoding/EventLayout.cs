using System.Buffers;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;

namespace Juki.Engine.Model.Changes.Encoding;

/// <summary>
/// A resolved event in bytes: what a journal entry holds, so that a replay draws nothing. All numbers are little-endian. There is no
/// checksum: that of the journal's entry covers it.
/// <code>
/// offset  size  field
///      0     1  version of the layout: 1
///      1     1  reason (ChangeReason)
///      2     2  items mentioned (RecordItems), one bit each
///      4     4  day of the event: days since 0001-01-01, plus one
///      8     8  time of processing: seconds since 1970-01-01T00:00:00Z, signed
///     16     4  sending municipality: the five digits of JIS X 0402
///     20     4  zero
///     24     8  body of the resident's code; of a code change, the one until then
///     32     8  body of the new code of a code change; zero for all other reasons
///     40   2+k  key: its bytes (k), then UTF-8, 1 to 64 characters
///  42+k     …  the items mentioned, in the order of their bits:
///                  a text         2+n  its bytes (n), then UTF-8; 0 bytes: the item is taken away
///                  date of birth    8  packed (BirthDate)
///                  sex              1  ISO/IEC 5218
/// </code>
/// </summary>
public static class EventLayout
{
    /// <summary>The version that is written, and the only one that is read.</summary>
    public const byte Version = 1;

    private const int ReservedBytes = 4;

    /// <summary>Writes an event that passed <see cref="EventCheck"/>.</summary>
    /// <exception cref="ArgumentException">It is not resolved.</exception>
    public static void Write(ChangeEvent change, IBufferWriter<byte> output)
    {
        if (!change.IsResolved)
        {
            throw new ArgumentException("Only a resolved event can be replayed: draw the code that it needs first.", nameof(change));
        }

        LayoutWriter writer = new(output);
        writer.Byte(Version);
        writer.Byte((byte)change.Reason);
        writer.UInt16((ushort)change.Items.Mentioned);
        writer.Day(change.Date);
        writer.UInt64((ulong)change.Processed.UnixSeconds);
        writer.UInt32((uint)change.Sender.Value);
        writer.UInt32(0);
        writer.Code(change.Code!.Value);
        writer.Code(change.NewCode ?? default);
        writer.Text(change.Key);
        WriteItems(change.Items, writer);
    }

    /// <summary>Reads an event; never beyond the bytes.</summary>
    /// <returns>Why they are none; <paramref name="change"/> is then null.</returns>
    public static LayoutFault Read(ReadOnlySpan<byte> bytes, out ChangeEvent? change)
    {
        LayoutReader reader = new(bytes);
        reader.Version(Version);
        var reason = (ChangeReason)reader.Byte();
        reader.Require(reader.HasFailed || ReasonRules.Find(reason) is not null, LayoutFault.Value);
        var mentioned = (RecordItems)reader.UInt16();
        reader.Require((mentioned & ~RecordItems.All) == RecordItems.None, LayoutFault.Reserved);
        change = new ChangeEvent
        {
            Reason = reason,
            Date = ReadDay(ref reader),
            Processed = ReadTime(ref reader),
            Sender = ReadSender(ref reader),
            Code = reader.Code(),
            NewCode = ReadNewCode(ref reader, reason),
            Key = ReadKey(ref reader),
            Items = ReadItems(ref reader, mentioned),
        };
        change = reader.Fault == LayoutFault.None ? change : null;
        return reader.Fault;
    }

    private static void WriteItems(ItemChanges items, LayoutWriter writer)
    {
        foreach (RecordItems item in RecordItemText.Each)
        {
            if (items.TextOf(item) is { } text)
            {
                writer.Text(text);
            }
            else if (item == RecordItems.BirthDate && items.BirthDate is { } date)
            {
                writer.UInt64(date.Packed);
            }
            else if (item == RecordItems.Sex && items.Sex is { } sex)
            {
                writer.Byte((byte)sex);
            }
        }
    }

    private static DateOnly ReadDay(ref LayoutReader reader)
    {
        DateOnly? day = reader.Day();
        reader.Require(day is not null, LayoutFault.Value);
        return day ?? default;
    }

    private static ProcessingTime ReadTime(ref LayoutReader reader)
    {
        ProcessingTime time = new((long)reader.UInt64());
        reader.Require(time.IsValid, LayoutFault.Value);
        return time;
    }

    private static MunicipalityNumber ReadSender(ref LayoutReader reader)
    {
        uint value = reader.UInt32();
        reader.Require(MunicipalityNumber.TryOf((int)Math.Min(value, int.MaxValue), out MunicipalityNumber sender), LayoutFault.Value);
        reader.Zeros(ReservedBytes);
        return sender;
    }

    private static ResidentCode? ReadNewCode(ref LayoutReader reader, ChangeReason reason)
    {
        ResidentCode code = reader.Code();
        bool isDrawn = reason == ChangeReason.CodeOnRequest;
        reader.Require(isDrawn || code.Body == 0, LayoutFault.Reserved);
        return isDrawn ? code : null;
    }

    private static string ReadKey(ref LayoutReader reader)
    {
        string key = reader.Text(ChangeEvent.KeyLengthMax);
        reader.Require(EventCheck.OfKey(key) == ChangeFault.None, LayoutFault.Text);
        return key;
    }

    /// <summary>The initialisers run in the order in which they stand, which is that of the bits.</summary>
    private static ItemChanges ReadItems(ref LayoutReader reader, RecordItems mentioned) => new()
    {
        FamilyName = Text(ref reader, mentioned, RecordItems.FamilyName),
        GivenName = Text(ref reader, mentioned, RecordItems.GivenName),
        FamilyKana = Text(ref reader, mentioned, RecordItems.FamilyKana),
        GivenKana = Text(ref reader, mentioned, RecordItems.GivenKana),
        LatinName = Text(ref reader, mentioned, RecordItems.LatinName),
        Alias = Text(ref reader, mentioned, RecordItems.Alias),
        FormerSurname = Text(ref reader, mentioned, RecordItems.FormerSurname),
        BirthDate = mentioned.HasFlag(RecordItems.BirthDate) ? reader.BirthDate() : null,
        Sex = mentioned.HasFlag(RecordItems.Sex) ? reader.Sex() : null,
        MunicipalityCode = Text(ref reader, mentioned, RecordItems.MunicipalityCode),
        Address = Text(ref reader, mentioned, RecordItems.Address),
        Household = Text(ref reader, mentioned, RecordItems.Household),
    };

    private static string? Text(ref LayoutReader reader, RecordItems mentioned, RecordItems item) =>
        mentioned.HasFlag(item) ? reader.Text(TextLimits.RecordItemLengthMax) : null;
}
