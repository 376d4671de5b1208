using System.Globalization;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Verdict;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Server.Metrics;

/// <summary>
/// Gives each pair of kind and result, and each fault, a place in a short array: 150 of them, so that a tally is small enough for
/// ten thousand sessions. Nothing in its tags is about a person or about who asks.
/// </summary>
internal static class TallySlots
{
    private const int CodesPerKind = 64;
    private const int KindCount = 16;
    private const byte Undefined = byte.MaxValue;

    private static readonly byte[] Control = [0];
    private static readonly byte[] States = [.. Enum.GetValues<CodeState>().Select(state => (byte)state)];
    private static readonly byte[] Results = [.. Enum.GetValues<ResultCode>().Where(code => code <= ResultCode.Invalid).Select(code => (byte)code)];
    private static readonly byte[] ChangeFaults = [.. Enum.GetValues<ChangeFault>().Select(fault => (byte)fault)];
    private static readonly WireFault[] Faults = [.. Enum.GetValues<WireFault>().Where(fault => fault != WireFault.None)];

    private static readonly (MessageKind Kind, byte[] Codes)[] Kinds =
    [
        (MessageKind.Hello, Control), (MessageKind.Goodbye, Control), (MessageKind.Cancel, Control), (MessageKind.Status, Control),
        (MessageKind.Lookup, States), (MessageKind.Verify, Results), (MessageKind.Search, Results),
        (MessageKind.LookupBatch, States), (MessageKind.VerifyBatch, Results), (MessageKind.SearchBatch, Results), (MessageKind.SearchBatchAt, Results),
        (MessageKind.Change, ChangeFaults), (MessageKind.ChangeBatch, ChangeFaults), (MessageKind.ChangeFeed, Control),
    ];

    /// <summary>The number of places of requests.</summary>
    public static int RequestCount { get; } = Kinds.Sum(kind => kind.Codes.Length);

    private static readonly byte[] SlotsByKind = NumberKinds();
    private static readonly byte[] SlotsByFault = NumberFaults();

    /// <summary>The number of places, those of requests first and those of faults behind them.</summary>
    public static int Count => RequestCount + Faults.Length;

    /// <summary>The tags of each place.</summary>
    public static KeyValuePair<string, object?>[][] Tags { get; } = [.. Kinds.SelectMany(TagsOf), .. Faults.Select(TagsOf)];

    /// <summary>The tag of each kind that requests one at a time have, by <see cref="IndexOf"/>.</summary>
    public static KeyValuePair<string, object?>[] KindTags { get; } = TagsByKind();

    /// <summary>A number below 16 for a kind of request: its two hexadecimal digits, the first times four.</summary>
    public static int IndexOf(MessageKind kind) => ((int)kind >> 4 << 2) + ((int)kind & 3);

    /// <summary>The place of a kind and a result; beyond every array for a pair that is not defined.</summary>
    public static int Of(MessageKind kind, byte code) => SlotsByKind[(IndexOf(kind) * CodesPerKind) + code];

    /// <summary>The place of a fault.</summary>
    public static int Of(WireFault fault) => SlotsByFault[(int)fault];

    private static byte[] NumberKinds()
    {
        byte[] slots = new byte[KindCount * CodesPerKind];
        Array.Fill(slots, Undefined);
        int next = 0;
        foreach ((MessageKind kind, byte[] codes) in Kinds)
        {
            foreach (byte code in codes)
            {
                slots[(IndexOf(kind) * CodesPerKind) + code] = (byte)next++;
            }
        }

        return slots;
    }

    private static byte[] NumberFaults()
    {
        byte[] slots = new byte[(int)Faults[^1] + 1];
        Array.Fill(slots, Undefined);
        for (int i = 0; i < Faults.Length; i++)
        {
            slots[(int)Faults[i]] = (byte)(RequestCount + i);
        }

        return slots;
    }

    private static KeyValuePair<string, object?>[] TagsByKind()
    {
        var tags = new KeyValuePair<string, object?>[KindCount];
        foreach ((MessageKind kind, _) in Kinds)
        {
            tags[IndexOf(kind)] = new("kind", kind.ToString());
        }

        return tags;
    }

    private static IEnumerable<KeyValuePair<string, object?>[]> TagsOf((MessageKind Kind, byte[] Codes) kind) => kind.Codes.Select(code =>
        (KeyValuePair<string, object?>[])[new("kind", kind.Kind.ToString()), new("result", ResultOf(kind.Codes, code))]);

    private static KeyValuePair<string, object?>[] TagsOf(WireFault fault) => [new("number", (int)fault), new("fault", fault.ToString())];

    private static string ResultOf(byte[] codes, byte code) =>
        codes == Results ? code.ToString("00", CultureInfo.InvariantCulture)
        : codes == States ? ((CodeState)code).ToString()
        : codes == ChangeFaults ? code == 0 ? "Accepted" : ((ChangeFault)code).ToString()
        : "Done";
}
