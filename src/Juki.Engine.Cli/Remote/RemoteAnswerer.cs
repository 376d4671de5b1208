using Juki.Engine.Answers;
using Juki.Engine.Bulk;
using Juki.Engine.Candidates;
using Juki.Engine.Client;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;
using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Cli.Remote;

/// <summary>A server, as bulk matching sees it: a batch is sent, waited for, and read.</summary>
/// <param name="client">The connections to the server; all workers share them.</param>
/// <param name="match">What is asked, and in what portions.</param>
/// <param name="stop">Calls the match off.</param>
internal sealed class RemoteAnswerer(JukiClient client, RemoteMatch match, CancellationToken stop) : IBatchAnswerer
{
    private readonly SearchPayloads _payloads = match.CreatePayloads();
    private readonly RemoteReplies _replies = new();

    public int BatchSize => match.BatchSize;

    public string RulesVersion => match.RulesVersion;

    public long AsOf => match.AsOf;

    public long RowsCompared => _replies.RowsCompared;

    public void Clear()
    {
        _payloads.Clear();
        _replies.Clear();
    }

    public void Add(in QueryItems query) => _payloads.Add(query);

    public ItemSet? ItemsOf(int index) => index < _replies.Count ? _replies[index].Items : null;

    public void Run()
    {
        foreach (SearchPayload payload in _payloads.Filled)
        {
            using BatchReply reply = Ask(payload);
            match.ThrowIfRulesChanged(reply.Server);
            if (!_replies.TryRead(match.AnswersIn(reply.Payload.Span), payload.Count))
            {
                throw new JukiServerException(WireFault.MalformedPayload, "the reply to a batch cannot be read; are the server and this juki of one release?");
            }
        }
    }

    public ref readonly Answer Answer(int index) => ref _replies[index].Answer;

    public ReadOnlySpan<Answer> Candidates(int index) => _replies.Candidates(index);

    public ResidentCode CodeOf(int residentRow) => _replies.CodeOf(residentRow);

    public CodeOwnership OwnershipOf(int index) => _replies[index].Code;

    public long Reached(CandidatePass pass) => _replies.Reached(pass);

    /// <summary>Workers are threads of their own that may wait; other batches are under way meanwhile.</summary>
    private BatchReply Ask(SearchPayload payload) =>
        client.SendBatchAsync(match.Kind, payload.Bytes, payload.Count, stop).AsTask().GetAwaiter().GetResult();
}
