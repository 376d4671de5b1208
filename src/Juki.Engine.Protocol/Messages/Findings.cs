using System.Globalization;
using Juki.Engine.Model.Names;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;
using Juki.Engine.Protocol.Fields;

namespace Juki.Engine.Protocol.Messages;

/// <summary>
/// What was found of a query: verdict, level of each item, and why; no data (PROTOCOL.md §5.2). The whole of a verification's reply, and
/// the beginning of a search's.
/// <code>
/// 0 u8 result      1 u8 grade       2 u8 status bits: 1 removed, 2 superseded, 4 protected    3 u8 code ownership
/// 4 u8 name        5 u8 fold tier (0: none)     6 u8 reading    7 u8 date of birth    8 u8 sex    9 u8 address
/// 10 u8 version   11 u8 reason     12 u8 item of the reason    13 u8 items carried    14 u8 bits: 1 items are whole    15 u8 zero
/// </code>
/// </summary>
public record struct Findings
{
    /// <summary>Bytes that they take.</summary>
    public const int Bytes = 16;

    private const byte RemovedBit = 1;
    private const byte SupersededBit = 2;
    private const byte ProtectedBit = 4;
    private const byte AllItems = (1 << 6) - 1;

    // Results and reasons leave gaps between their groups; the result codes of status stand in bits of their own.
    private static readonly bool[] Results = Numbers(Enum.GetValues<ResultCode>().Where(result => result <= ResultCode.Invalid));
    private static readonly bool[] Reasons = Numbers(Enum.GetValues<AnswerReason>());

    /// <summary>Result code, 00 to 42.</summary>
    public ResultCode Result;

    /// <summary>Its grade.</summary>
    public Grade Grade;

    /// <summary>Status 50: the resident was removed.</summary>
    public bool Removed;

    /// <summary>Status 51: the query's code was changed.</summary>
    public bool Superseded;

    /// <summary>Status 52: the resident is under protection.</summary>
    public bool Protected;

    /// <summary>Whose the query's code is.</summary>
    public CodeOwnership Code;

    /// <summary>Level of the name.</summary>
    public NameLevel Name;

    /// <summary>The loosest fold that the agreement of the names needed; null where they do not agree.</summary>
    public FoldTier? Tier;

    /// <summary>Level of the reading.</summary>
    public KanaLevel Kana;

    /// <summary>Level of the date of birth.</summary>
    public BirthLevel Birth;

    /// <summary>Level of the sex.</summary>
    public SexLevel Sex;

    /// <summary>Level of the address.</summary>
    public AddressLevel Address;

    /// <summary>Which version of the resident matched.</summary>
    public VersionKind Version;

    /// <summary>Why.</summary>
    public AnswerReason Reason;

    /// <summary>The item that the reason speaks of.</summary>
    public QueryItem ReasonItem;

    /// <summary>The items that the query carries; null if one has a fault, or the date of birth is not known in full.</summary>
    public ItemSet? Items;

    /// <summary>Reads findings.</summary>
    public static Findings Read(ref FieldReader fields)
    {
        ReadOnlySpan<byte> bytes = fields.Bytes(Bytes);
        if (bytes.IsEmpty || !AreDefined(bytes))
        {
            fields.Fail();
            return default;
        }

        return new Findings
        {
            Result = (ResultCode)bytes[0],
            Grade = (Grade)bytes[1],
            Removed = (bytes[2] & RemovedBit) != 0,
            Superseded = (bytes[2] & SupersededBit) != 0,
            Protected = (bytes[2] & ProtectedBit) != 0,
            Code = (CodeOwnership)bytes[3],
            Name = (NameLevel)bytes[4],
            Tier = bytes[5] == 0 ? null : (FoldTier)bytes[5],
            Kana = (KanaLevel)bytes[6],
            Birth = (BirthLevel)bytes[7],
            Sex = (SexLevel)bytes[8],
            Address = (AddressLevel)bytes[9],
            Version = (VersionKind)bytes[10],
            Reason = (AnswerReason)bytes[11],
            ReasonItem = (QueryItem)bytes[12],
            Items = bytes[14] == 0 ? null : (ItemSet)bytes[13],
        };
    }

    /// <summary>Writes them.</summary>
    public readonly void Write(ref FieldWriter fields)
    {
        Span<byte> bytes = fields.Reserve(Bytes);
        bytes[15] = 0;
        bytes[14] = Items is null ? (byte)0 : (byte)1;
        bytes[13] = (byte)(Items ?? ItemSet.None);
        bytes[12] = (byte)ReasonItem;
        bytes[11] = (byte)Reason;
        bytes[10] = (byte)Version;
        bytes[9] = (byte)Address;
        bytes[8] = (byte)Sex;
        bytes[7] = (byte)Birth;
        bytes[6] = (byte)Kana;
        bytes[5] = (byte)(Tier ?? 0);
        bytes[4] = (byte)Name;
        bytes[3] = (byte)Code;
        bytes[2] = (byte)((Removed ? RemovedBit : 0) | (Superseded ? SupersededBit : 0) | (Protected ? ProtectedBit : 0));
        bytes[1] = (byte)Grade;
        bytes[0] = (byte)Result;
    }

    private static bool AreDefined(ReadOnlySpan<byte> bytes) =>
        Results[bytes[0]]
        && (Grade)bytes[1] <= Grade.Invalid
        && bytes[2] <= (RemovedBit | SupersededBit | ProtectedBit)
        && (CodeOwnership)bytes[3] <= CodeOwnership.FormerOfAnother
        && (NameLevel)bytes[4] <= NameLevel.Different
        && (FoldTier)bytes[5] <= FoldTier.T3
        && (KanaLevel)bytes[6] <= KanaLevel.Different
        && (BirthLevel)bytes[7] <= BirthLevel.Different
        && (SexLevel)bytes[8] <= SexLevel.Different
        && (AddressLevel)bytes[9] <= AddressLevel.AU
        && (VersionKind)bytes[10] <= VersionKind.FormerCode
        && Reasons[bytes[11]]
        && (QueryItem)bytes[12] <= QueryItem.Row
        && bytes[13] <= (bytes[14] == 1 ? AllItems : 0)
        && bytes[14] <= 1
        && bytes[15] == 0;

    private static bool[] Numbers<T>(IEnumerable<T> defined)
        where T : struct, Enum
    {
        bool[] numbers = new bool[byte.MaxValue + 1];
        foreach (T number in defined)
        {
            numbers[Convert.ToByte(number, CultureInfo.InvariantCulture)] = true;
        }

        return numbers;
    }
}
