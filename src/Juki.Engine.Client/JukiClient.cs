using Juki.Engine.Client.Batches;
using Juki.Engine.Client.Connections;
using Juki.Engine.Client.Options;
using Juki.Engine.Client.Requests;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Juki.Engine.Client;

/// <summary>
/// Asks a server of <c>juki serve</c> about residents. One client serves any number of threads: their requests share a few connections
/// and travel many at a time, each with a number by which its reply finds back. Make one and keep it.
/// </summary>
/// <remarks>
/// <para>It connects when there is something to send, and again when a connection ends: requests that had not gone out wait for
/// the next connection, those that had fail with <see cref="JukiConnectionException"/>. Where no server ever answered, requests fail at once.</para>
/// <para>A lookup without items and a verification allocate nothing once the client is warm; a search allocates its list of candidates, where
/// it has any. A returned task is to be awaited once.</para>
/// <para>Every request may end with <see cref="JukiServerException"/>, <see cref="JukiConnectionException"/>,
/// <see cref="JukiTimeoutException"/> or, where its token was cancelled, <see cref="OperationCanceledException"/>. None of them holds data of a person.</para>
/// </remarks>
/// <example>
/// <code>
/// await using JukiClient client = new(new JukiClientOptions { Server = "localhost:7411" });
/// RequestContext context = new(purpose: 12, operatorId: "operator-7", caseReference: "2026-11-0042");
/// SearchResult found = await client.SearchAsync(
///     new QueryText { Name = "高橋 花子", BirthDate = "S40.1.1", Sex = "女", Address = "千代田区霞が関1-2-3" },
///     context);
/// if (found.IsCertain)
/// {
///     LookupResult resident = await client.LookupAsync(found.Code!.Value, LookupItems.FourItems, context);
///     Use(resident.Items!.Address);
/// }
/// </code>
/// </example>
public sealed class JukiClient : IAsyncDisposable, IDisposable
{
    /// <summary>A thread that disposes waits no longer.</summary>
    private static readonly TimeSpan DisposeTimeout = TimeSpan.FromSeconds(10);

    private readonly LinkGroup _links;
    private readonly BatchSender _batches;
    private readonly FeedSender _feed;
    private readonly SingleRequests _singles = new();

    /// <summary>Makes a client; it connects later.</summary>
    /// <param name="options">Where the server is and how to talk to it.</param>
    /// <param name="time">The clock of time-outs and pauses; the system's where none is given.</param>
    /// <param name="loggers">Takes connections and their ends, never a request.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">Options are faulty; names every fault.</exception>
    public JukiClient(JukiClientOptions options, TimeProvider? time = null, ILoggerFactory? loggers = null)
        : this(options, time, loggers, Random.Shared)
    {
    }

    internal JukiClient(JukiClientOptions options, TimeProvider? time, ILoggerFactory? loggers, Random jitter)
    {
        ArgumentNullException.ThrowIfNull(options);
        JukiClientOptionsValidator.ThrowIfFaulty(options);
        ILogger logger = (loggers ?? NullLoggerFactory.Instance).CreateLogger<JukiClient>();
        _links = new LinkGroup(options, time ?? TimeProvider.System, jitter, logger);
        _batches = new BatchSender(_links, options);
        _feed = new FeedSender(_batches, options);
    }

    /// <summary>Connects now instead of with the first request: to find a wrong address early, or to learn the server's limits.</summary>
    /// <exception cref="JukiConnectionException">There is no connection; says why.</exception>
    public Task<ServerInfo> ConnectAsync(CancellationToken cancellationToken = default) => _links.ConnectAsync(cancellationToken);

    /// <summary>Who has a resident code?</summary>
    /// <param name="code">The code.</param>
    /// <param name="items">Whether the four items are wanted too. To ask whether items fit, use <see cref="VerifyAsync"/>, which shows none.</param>
    /// <param name="context">For whom and why.</param>
    /// <param name="cancellationToken">Calls the request off.</param>
    public ValueTask<LookupResult> LookupAsync(
        ResidentCode code, LookupItems items, RequestContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        return _links.SendAsync(_singles.Lookup(code, items, context), cancellationToken);
    }

    /// <summary>Do these items belong to the resident of their code? The answer shows no data.</summary>
    /// <param name="query">Code and items.</param>
    /// <param name="context">For whom and why.</param>
    /// <param name="options">How it is answered.</param>
    /// <param name="cancellationToken">Calls the request off.</param>
    public ValueTask<VerifyResult> VerifyAsync(
        QueryText query, RequestContext context, QueryOptions options = QueryOptions.None, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(context);
        return _links.SendAsync(_singles.Verify(query, context, options), cancellationToken);
    }

    /// <summary>Who is the person with these items?</summary>
    /// <param name="query">The items.</param>
    /// <param name="context">For whom and why.</param>
    /// <param name="options">How it is answered.</param>
    /// <param name="candidates">How many of the best candidates are wanted beside the one named: 0 to 5.</param>
    /// <param name="cancellationToken">Calls the request off.</param>
    public ValueTask<SearchResult> SearchAsync(
        QueryText query, RequestContext context, QueryOptions options = QueryOptions.None, int candidates = 0, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(context);
        ThrowIfOutOfRange(candidates);
        return _links.SendAsync(_singles.Search(query, context, options, candidates), cancellationToken);
    }

    /// <summary>Applies a change of a resident; the answer comes when it is durable.</summary>
    /// <remarks>
    /// Safe to repeat: after a <see cref="JukiConnectionException"/>, a <see cref="JukiTimeoutException"/> or error 115 send the same event again, under
    /// the same key. If it was applied, the answer is the first one, and nothing is applied twice. Send many at once: they are synced together.
    /// Of two whose order matters await the first, or put both into one <see cref="ApplyBatchAsync"/>.
    /// </remarks>
    /// <param name="change">The event. What is wrong with it whoever it is of is answered without asking the server.</param>
    /// <param name="context">For whom and why.</param>
    /// <param name="cancellationToken">Ends the wait; the change may be applied all the same.</param>
    public ValueTask<ChangeAnswer> ApplyAsync(ChangeEvent change, RequestContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(context);
        ChangeFinding finding = EventCheck.Check(change);
        return finding.IsFault
            ? ValueTask.FromResult(ChangeAnswer.Refused(finding))
            : _links.SendAsync(_singles.Change(change, context), cancellationToken);
    }

    /// <summary>Applies many changes in their order, in as few batches as the server takes. Safe to repeat, as <see cref="ApplyAsync"/> is.</summary>
    /// <returns>One answer for each event, in their order; each is durable by itself, also where the call fails later.</returns>
    public async Task<ChangeAnswer[]> ApplyBatchAsync(IReadOnlyList<ChangeEvent> changes, RequestContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(context);
        ChangeList list = new(changes);
        return list.Answers(await _batches.SendInOrderAsync(new ChangeForm(context), list.Events, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>What has changed since a journal address?</summary>
    /// <param name="since">The address up to which all is known; 0 for all that the server still has.</param>
    /// <param name="codes">Codes of the residents who matter, present or former; null for all. A server takes 100,000 of them, unless it was set otherwise.</param>
    /// <param name="context">For whom and why.</param>
    /// <param name="noticesMax">How many changes are wanted at most.</param>
    /// <param name="wait">How long the server may wait for the first; half of the request's time-out at most.</param>
    /// <param name="cancellationToken">Calls the request off.</param>
    /// <returns>The changes, and the address to ask on from: kept by the caller.</returns>
    public ValueTask<ChangePage> ChangesSinceAsync(
        long since,
        IReadOnlyCollection<ResidentCode>? codes,
        RequestContext context,
        int noticesMax = 1_000,
        TimeSpan wait = default,
        CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(since);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(noticesMax);
        ArgumentNullException.ThrowIfNull(context);
        return _feed.AskAsync(since, codes, context, noticesMax, wait, cancellationToken);
    }

    /// <summary>Follows the changes since a journal address, for as long as the caller reads. No page ever goes back or leaves anything out.</summary>
    /// <inheritdoc cref="ChangesSinceAsync"/>
    /// <example>
    /// <code>
    /// await foreach (ChangePage page in client.FollowChangesAsync(since, codes, context, stop))
    /// {
    ///     Refresh(page.Notices);
    ///     since = page.Through;
    /// }
    /// </code>
    /// </example>
    public IAsyncEnumerable<ChangePage> FollowChangesAsync(
        long since, IReadOnlyCollection<ResidentCode>? codes, RequestContext context, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(since);
        ArgumentNullException.ThrowIfNull(context);
        return _feed.FollowAsync(since, codes, context, cancellationToken);
    }

    /// <summary>How the server is.</summary>
    public ValueTask<StatusReply> StatusAsync(CancellationToken cancellationToken = default) => _links.SendAsync(_singles.Status(), cancellationToken);

    /// <summary>Many lookups, in as few batches as the server takes.</summary>
    /// <returns>One result for each code, in their order.</returns>
    public Task<LookupResult[]> LookupBatchAsync(
        IReadOnlyList<ResidentCode> codes, LookupItems items, RequestContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(codes);
        ArgumentNullException.ThrowIfNull(context);
        return _batches.SendAsync(new LookupForm(items, context), codes, cancellationToken);
    }

    /// <summary>Many verifications, in as few batches as the server takes.</summary>
    /// <returns>One result for each query, in their order.</returns>
    public Task<VerifyResult[]> VerifyBatchAsync(
        IReadOnlyList<QueryText> queries, RequestContext context, QueryOptions options = QueryOptions.None, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(context);
        return _batches.SendAsync(new VerifyForm(context, options), queries, cancellationToken);
    }

    /// <summary>Many searches, in as few batches as the server takes; each batch sees the register as it is then.</summary>
    /// <returns>One result for each query, in their order, and what finding them took.</returns>
    public Task<SearchBatchResult> SearchBatchAsync(
        IReadOnlyList<QueryText> queries,
        RequestContext context,
        QueryOptions options = QueryOptions.None,
        int candidates = 0,
        CancellationToken cancellationToken = default) =>
        SearchAsync(new SearchForm(context, options, candidates), queries, context, candidates, cancellationToken);

    /// <summary>Many searches, all at one moment of the register: whatever changes meanwhile, they are those of one state. From version 2 of the protocol on.</summary>
    /// <param name="queries">The queries.</param>
    /// <param name="asOf">
    /// Journal address of the last change that they see: that of hello (<see cref="ServerInfo.JournalAddress"/>), or of a change that was answered. One that
    /// the server does not hold is refused (<see cref="WireFault.AddressNotReached"/>, <see cref="WireFault.AddressTooOld"/>).
    /// </param>
    /// <param name="context">For whom and why.</param>
    /// <param name="options">How they are answered.</param>
    /// <param name="candidates">The most candidates of a result.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>One result for each query, in their order, and what finding them took.</returns>
    public Task<SearchBatchResult> SearchBatchAtAsync(
        IReadOnlyList<QueryText> queries,
        long asOf,
        RequestContext context,
        QueryOptions options = QueryOptions.None,
        int candidates = 0,
        CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(asOf);
        return SearchAsync(new SearchAtForm(context, options, candidates, asOf), queries, context, candidates, cancellationToken);
    }

    private async Task<SearchBatchResult> SearchAsync(
        SearchForm form, IReadOnlyList<QueryText> queries, RequestContext context, int candidates, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(context);
        ThrowIfOutOfRange(candidates);
        return form.Of(await _batches.SendAsync(form, queries, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>
    /// One batch as bytes, for callers who encode and decode themselves (<c>Juki.Engine.Protocol.Messages</c>) and make no object for each
    /// person. <see cref="SearchBatchAsync"/> and its neighbours do it for everybody else.
    /// </summary>
    /// <param name="kind">The kind of batch.</param>
    /// <param name="payload">Context, options, count and items, not compressed; not to be changed before the task is done.</param>
    /// <param name="items">How many items there are.</param>
    /// <param name="cancellationToken">Calls the batch off, here and in the server.</param>
    public ValueTask<BatchReply> SendBatchAsync(MessageKind kind, ReadOnlyMemory<byte> payload, int items, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(items);
        return kind.IsBatch() && kind.IsRequest()
            ? _batches.SendAsync(kind, payload, cancellationToken)
            : throw new ArgumentOutOfRangeException(nameof(kind), kind, "It is no batch.");
    }

    /// <summary>Looks up a stream of any length; a few batches are in flight, and no more is read than is taken.</summary>
    /// <returns>One result for each code, in their order.</returns>
    public IAsyncEnumerable<LookupResult> LookupAllAsync(
        IAsyncEnumerable<ResidentCode> codes, LookupItems items, RequestContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(codes);
        ArgumentNullException.ThrowIfNull(context);
        return Stream(new LookupForm(items, context), codes, cancellationToken);
    }

    /// <summary>Verifies a stream of any length; a few batches are in flight, and no more is read than is taken.</summary>
    /// <returns>One result for each query, in their order.</returns>
    public IAsyncEnumerable<VerifyResult> VerifyAllAsync(
        IAsyncEnumerable<QueryText> queries, RequestContext context, QueryOptions options = QueryOptions.None, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(context);
        return Stream(new VerifyForm(context, options), queries, cancellationToken);
    }

    /// <summary>Searches for a stream of any length; a few batches are in flight, and no more is read than is taken.</summary>
    /// <returns>One result for each query, in their order.</returns>
    /// <example>
    /// <code>
    /// await foreach (SearchResult found in client.SearchAllAsync(queries, context))
    /// {
    ///     certain += found.IsCertain ? 1 : 0;
    /// }
    /// </code>
    /// </example>
    public IAsyncEnumerable<SearchResult> SearchAllAsync(
        IAsyncEnumerable<QueryText> queries,
        RequestContext context,
        QueryOptions options = QueryOptions.None,
        int candidates = 0,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(context);
        ThrowIfOutOfRange(candidates);
        return Stream(new SearchForm(context, options, candidates), queries, cancellationToken);
    }

    /// <summary>Says goodbye and waits some seconds for what is in flight; what has not gone out fails.</summary>
    public ValueTask DisposeAsync() => _links.DisposeAsync();

    /// <summary>
    /// The same for those who cannot await, as the container of a program without a host; blocks for ten seconds at most.
    /// <see cref="DisposeAsync"/> blocks no thread.
    /// </summary>
    public void Dispose() => DisposeAsync().AsTask().Wait(DisposeTimeout);

    private IAsyncEnumerable<TResult> Stream<TItem, TResult>(
        BatchForm<TItem, TResult> form, IAsyncEnumerable<TItem> source, CancellationToken cancellation) =>
        new BatchStream<TItem, TResult>(_batches, form).RunAsync(source, cancellation);

    private static void ThrowIfOutOfRange(int candidates)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(candidates);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(candidates, QueryRequest.CandidatesMax);
    }
}
