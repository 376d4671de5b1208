using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Client.Batches;

/// <summary>How a batch of one kind and context is written and its reply read (PROTOCOL.md §5.4).</summary>
internal abstract class BatchForm<TItem, TResult>(MessageKind kind, RequestContext context)
{
    /// <summary>What it is.</summary>
    public MessageKind Kind => kind;

    /// <summary>Bytes before the items.</summary>
    public int HeadBytes => OptionBytes + context.Fields.Bytes + sizeof(uint);

    /// <summary>Bytes between the context and the count.</summary>
    protected abstract int OptionBytes { get; }

    /// <summary>For whom and why.</summary>
    protected RequestContext Context => context;

    /// <summary>The most bytes that an item takes.</summary>
    public abstract int BytesMax(TItem item);

    /// <summary>Writes a batch of some items.</summary>
    public void Write(ref FieldWriter fields, ReadOnlySpan<TItem> items)
    {
        WriteHead(ref fields);
        fields.UInt32((uint)items.Length);
        foreach (TItem item in items)
        {
            Write(ref fields, item);
        }
    }

    /// <summary>Reads the reply to a batch of as many items as there are results.</summary>
    /// <exception cref="JukiServerException">The reply is malformed.</exception>
    public void Read(ReadOnlySpan<byte> payload, Span<TResult> results)
    {
        FieldReader fields = new(payload);
        ReadPreamble(ref fields);
        bool isWhole = fields.UInt32() == results.Length;
        ReadHead(ref fields);
        for (int i = 0; isWhole && i < results.Length && !fields.HasFailed; i++)
        {
            results[i] = ReadResult(ref fields);
        }

        if (!isWhole || !fields.IsComplete)
        {
            throw new JukiServerException(WireFault.MalformedPayload, "the server's reply is malformed; do the versions of client and server fit?");
        }
    }

    /// <summary>Writes what stands before the count.</summary>
    protected abstract void WriteHead(ref FieldWriter fields);

    /// <summary>Writes an item.</summary>
    protected abstract void Write(ref FieldWriter fields, TItem item);

    /// <summary>Reads what stands before the count.</summary>
    protected virtual void ReadPreamble(ref FieldReader fields)
    {
    }

    /// <summary>Reads what stands between the count and the results.</summary>
    protected virtual void ReadHead(ref FieldReader fields)
    {
    }

    /// <summary>Reads a result.</summary>
    protected abstract TResult ReadResult(ref FieldReader fields);
}
