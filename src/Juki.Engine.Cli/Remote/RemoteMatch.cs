using Juki.Engine.Bulk;
using Juki.Engine.Client;
using Juki.Engine.Protocol;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Cli.Remote;

/// <summary>A bulk match whose rows a server answers: what is asked, in what portions, and how many of them at a time.</summary>
/// <param name="access">For whom and why.</param>
/// <param name="server">What the server takes, and its rules.</param>
/// <param name="withoutSex">The caller's law holds no sex.</param>
/// <param name="options">The files, and how many candidates a row shows.</param>
internal sealed class RemoteMatch(ServerAccess access, ServerInfo server, bool withoutSex, BulkOptions options)
{
    /// <summary>Sixteen batches of the server's own sessions: what is sent costs less than what is asked, and a worker has little to wait for.</summary>
    private const uint BatchItemsMax = 16 * MatchSession.BatchSize;

    /// <summary>Each worker reads and writes three stretches of the file of a megabyte.</summary>
    private const uint WorkersMax = 16;

    /// <summary>The version of the rules that the server decides by.</summary>
    public string RulesVersion => server.RulesVersion;

    /// <summary>The journal address that the answers are true of.</summary>
    public long AsOf => server.JournalAddress;

    /// <summary>How the rows are asked for: at that address, where the server knows any.</summary>
    public MessageKind Kind => KnowsAddresses ? MessageKind.SearchBatchAt : MessageKind.SearchBatch;

    /// <summary>Queries in a batch.</summary>
    public int BatchSize => (int)Math.Min(Limits.BatchItemsMax, BatchItemsMax);

    private bool KnowsAddresses => server.Version > ProtocolVersion.Oldest;

    private ProtocolLimits Limits => server.Limits;

    /// <summary>A worker mostly waits for its batch: there are as many as the server takes batches, whatever this machine's cores.</summary>
    private int WorkerCount => (int)Math.Clamp(Limits.BatchesInFlightMax * (uint)access.ForClient.Connections, 1, WorkersMax);

    /// <summary>Matches the file. What fails at the server comes out as the client's exception, and no output appears.</summary>
    public BulkSummary Run(JukiClient client, CancellationToken stop) =>
        BulkMatcher.Of(() => new RemoteAnswerer(client, this, stop)).Run(options with { WorkerCount = WorkerCount }, stop);

    /// <summary>Every row of a results file is of the version of the rules that ends it, so a server that was replaced by one of others ends the match.</summary>
    public void ThrowIfRulesChanged(ServerInfo answered)
    {
        if (answered.RulesVersion != RulesVersion)
        {
            throw new AskedServerException(
                $"{access.Server} decides by rules {answered.RulesVersion} now, and the match began under {RulesVersion}. Match again, so that all rows are of one version.");
        }
    }

    /// <summary>Reads the address that begins a reply, where there is one; the answers follow.</summary>
    /// <exception cref="AskedServerException">The answers are true of another address than all others.</exception>
    public ReadOnlySpan<byte> AnswersIn(ReadOnlySpan<byte> reply)
    {
        if (!KnowsAddresses)
        {
            return reply;
        }

        FieldReader fields = new(reply);
        ulong answered = fields.UInt64();
        return answered == (ulong)AsOf
            ? fields.Rest
            : throw new AskedServerException($"{access.Server} answered as of journal address {answered}, and the match is one of {AsOf}. Is the server of another release?");
    }

    /// <summary>The payloads of one worker.</summary>
    public SearchPayloads CreatePayloads() => new(Request, KnowsAddresses ? AsOf : null, (int)Math.Min(Limits.PayloadBytesMax, Limits.DecompressedBytesMax));

    /// <summary>A row that shows one candidate is content with the one named; one that shows more wants them all in their order.</summary>
    private QueryRequest Request => new()
    {
        Context = access.ContextFields,
        Options = withoutSex ? QueryOptions.WithoutSex : QueryOptions.None,
        Candidates = options.Top == 1 ? 0 : options.Top,
    };
}
