using FASTER.core;

namespace Juki.Engine.Durability.History.Faster;

/// <summary>Reading a value copies it, as its place in FASTER's log is good during the call only.</summary>
internal sealed class ValueFunctions : SpanByteFunctions<HistoryKey, byte[], Empty>
{
    public override bool SingleReader(ref HistoryKey key, ref SpanByte input, ref SpanByte value, ref byte[] dst, ref ReadInfo readInfo)
    {
        dst = value.ToByteArray();
        return true;
    }

    public override bool ConcurrentReader(ref HistoryKey key, ref SpanByte input, ref SpanByte value, ref byte[] dst, ref ReadInfo readInfo)
    {
        dst = value.ToByteArray();
        return true;
    }
}
