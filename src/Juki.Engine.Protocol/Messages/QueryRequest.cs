using Juki.Engine.Protocol.Fields;

namespace Juki.Engine.Protocol.Messages;

/// <summary>
/// What begins every request with queries (PROTOCOL.md §5): a verification has one query behind it, a search too, a batch a count and
/// so many.
/// <code>
/// context   u8 options   u8 candidates asked for (0 to 5; 0 in a verification)
/// </code>
/// </summary>
public readonly ref struct QueryRequest
{
    /// <summary>The most candidates that may be asked for.</summary>
    public const int CandidatesMax = 5;

    private const int FixedBytes = 2 * sizeof(byte);

    /// <summary>For whom and why.</summary>
    public ContextFields Context { get; init; }

    /// <summary>How it is answered.</summary>
    public QueryOptions Options { get; init; }

    /// <summary>How many of the best candidates the reply names, where the caller may have them.</summary>
    public int Candidates { get; init; }

    /// <summary>Bytes that it takes.</summary>
    public int Bytes => Context.Bytes + FixedBytes;

    /// <summary>Reads it.</summary>
    public static QueryRequest Read(ref FieldReader fields)
    {
        ContextFields context = ContextFields.Read(ref fields);
        byte options = fields.Byte();
        byte candidates = fields.Byte();
        if (options > (byte)QueryOptions.WithoutSex || candidates > CandidatesMax)
        {
            fields.Fail();
        }

        return new QueryRequest { Context = context, Options = (QueryOptions)options, Candidates = candidates };
    }

    /// <summary>Writes it.</summary>
    public void Write(ref FieldWriter fields)
    {
        Context.Write(ref fields);
        fields.Byte((byte)Options);
        fields.Byte((byte)Candidates);
    }
}
