using System.Collections.Concurrent;
using Juki.Engine.Answers;
using Juki.Engine.Changes;
using Juki.Engine.Checkpoints;
using Juki.Engine.Durability.History;
using Juki.Engine.Durability.Journal;
using Juki.Engine.Explain;
using Juki.Engine.History;
using Juki.Engine.Matching.Deciding;
using Juki.Engine.Matching.Weights;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Rows;

namespace Juki.Engine;

/// <summary>The façade that an application embeds: opens a register and answers queries on any number of threads.</summary>
/// <example>
/// <code>
/// using IdentityEngine engine = IdentityEngine.Open("register");
/// SearchAnswer found = engine.Search(new QueryItems
/// {
///     Name = "高橋 花子",
///     BirthDate = "S40.1.1",
///     Sex = "女",
///     Address = "千代田区霞が関1-2-3",
/// });
/// if (found.Answer.Grade == Grade.Certain)
/// {
///     ResidentCode code = engine.Register.CodeOf(found.Answer.ResidentRow);
/// }
/// </code>
/// </example>
public sealed class IdentityEngine : IDisposable
{
    /// <summary>Codes that go through the store together: enough that the way into its pipeline and out again does not count.</summary>
    private const int LookupsPerPass = 256;

    private readonly WeightModel _weights;
    private readonly EngineOptions _options;
    private readonly ConcurrentBag<MatchSession> _sessions = [];
    private readonly OpenedChanges? _changes;
    private bool _isClosed;

    internal IdentityEngine(Register register, EngineOptions options, OpenedChanges? changes = null)
    {
        Register = register;
        _options = options;
        _changes = changes;
        _weights = new WeightModel(options.Profile, register.PresentCount);
    }

    /// <summary>The open register.</summary>
    public Register Register { get; }

    /// <summary>Takes changes; null where the register was opened to read it only.</summary>
    public ChangeWriter? Changes => _changes?.Writer;

    /// <summary>Makes checkpoints, by itself and when asked; null where the register was opened to read it only.</summary>
    public Checkpointer? Checkpoints => _changes?.Checkpoints;

    /// <summary>What became durable, in order; null where the register was opened to read it only.</summary>
    internal IJournalSource? Journal => _changes?.Journal;

    /// <summary>
    /// The history of a register that was opened for changes. It follows the journal from the first call on, and before each checkpoint; it is
    /// closed with the engine.
    /// </summary>
    /// <param name="rebuilt">Is told by the first call how far an index that is made again has come.</param>
    /// <param name="cancellation">Calls the first call off.</param>
    /// <exception cref="InvalidOperationException">The register was opened to read only.</exception>
    /// <exception cref="HistoryException">An archive is damaged or missing, or not of this journal.</exception>
    /// <exception cref="OperationCanceledException">It was called off.</exception>
    public RegisterHistory OpenHistory(Action<HistoryRebuild>? rebuilt = null, CancellationToken cancellation = default) =>
        (_changes ?? throw new InvalidOperationException("The register was opened to read only: open it for changes to follow its history.")).OpenHistory(rebuilt, cancellation);

    /// <summary>The rules that it decides by.</summary>
    public DecisionRules Rules => _options.Rules;

    /// <summary>The errors that it expects in queries.</summary>
    public MatchProfile Profile => _options.Profile;

    /// <summary>Weight, in bits, of being a certain resident before anything is compared.</summary>
    internal float Prior => _weights.Prior;

    /// <summary>The least match weights of the grades with these rules.</summary>
    public WeightThresholds Thresholds => WeightThresholds.Of(_options.Rules, _weights.Nobody);

    /// <summary>
    /// Opens a register to read it, with all changes that were durable at that moment; it stays like that while others change it.
    /// </summary>
    /// <remarks>
    /// With <see cref="LoadMode.Map"/> the register is verified while it answers. From the moment that it is found damaged
    /// every question to this engine and its sessions fails with a <see cref="RegisterException"/>.
    /// </remarks>
    /// <exception cref="RegisterException">
    /// It is not one, is unfinished or being written, is damaged, does not fit into memory, or is of another version of the
    /// format or of the folding rules.
    /// </exception>
    /// <exception cref="JournalException">Its journal is missing, damaged, unreadable, or another register's.</exception>
    public static IdentityEngine Open(string registerDirectory, EngineOptions? options = null)
    {
        options ??= new EngineOptions();
        return new IdentityEngine(ChangedRegister.Open(registerDirectory, options.Load, options.Recovery), options);
    }

    /// <summary>
    /// Opens a register to read and to change it: <see cref="Changes"/> takes changes, and every question sees those that are durable. One
    /// process can have it open like this; any number can read it.
    /// </summary>
    /// <exception cref="RegisterException">As for <see cref="Open"/>; or it takes no changes yet, or another process takes them.</exception>
    /// <exception cref="JournalException">As for <see cref="Open"/>.</exception>
    public static IdentityEngine OpenForChanges(string registerDirectory, EngineOptions? options = null)
    {
        options ??= new EngineOptions();
        (OpenedChanges changes, Register register) = OpenedChanges.Open(registerDirectory, options);
        return new IdentityEngine(register, options, changes);
    }

    /// <summary>
    /// Goes on with the newest snapshot: opens it beside this engine, brings it up to the journal while this one answers and changes are taken, and moves
    /// those to it. What a long run of changes takes in memory, and of the time of lookups, is given back when this engine is closed.
    /// </summary>
    /// <remarks>
    /// This engine answers as before, as of the moment of the move, until it is closed, which closes its register alone; so rows of its answers stay good,
    /// and are of no use to the successor. <see cref="Changes"/>, <see cref="Checkpoints"/> and the history are the same for both, and are closed with the successor, or with
    /// its own. Two snapshots are in memory until this one is closed, which it may be as soon as the call has returned. It takes the time of opening the
    /// register; no change is taken for a sync and while old keys are let go of, and no checkpoint is made meanwhile.
    /// </remarks>
    /// <example>
    /// <code>
    /// engine.Checkpoints!.Run();
    /// if (engine.Renew() is { } successor)
    /// {
    ///     engine.Dispose();
    ///     engine = successor;
    /// }
    /// </code>
    /// </example>
    /// <param name="handOver">
    /// Is given the successor before any change is acknowledged that this engine does not show: whoever lets others read from then on through the successor
    /// alone shows them every change that they have been told of. It must be quick. If it fails, nothing has happened.
    /// </param>
    /// <param name="cancellation">Calls it off.</param>
    /// <returns>The engine on the newest snapshot, which takes the changes now; null if this one is that already.</returns>
    /// <exception cref="InvalidOperationException">The register was opened to read only, or another engine has taken this one's place.</exception>
    /// <exception cref="RegisterException">The snapshot cannot be opened, or does not fit into memory beside the one that is. Everything is as it was.</exception>
    /// <exception cref="InsufficientMemoryException">As for a register that does not fit. Everything is as it was.</exception>
    /// <exception cref="JournalException">The journal cannot be read. Everything is as it was.</exception>
    /// <exception cref="ChangesStoppedException">The journal has failed. Everything is as it was.</exception>
    /// <exception cref="TimeoutException">The disk does not answer. Everything is as it was.</exception>
    /// <exception cref="OperationCanceledException">It was called off, or the engine is being closed. Everything is as it was.</exception>
    public IdentityEngine? Renew(Action<IdentityEngine>? handOver = null, CancellationToken cancellation = default)
    {
        OpenedChanges changes = _changes ?? throw new InvalidOperationException("The register was opened to read only: open it anew to read its newest snapshot.");
        IdentityEngine? successor = null;
        changes.Renew(
            Register,
            register =>
            {
                successor = new IdentityEngine(register, _options, changes);
                handOver?.Invoke(successor);
            },
            cancellation);
        return successor;
    }

    /// <summary>An engine on the same open register that expects other errors. Closing either closes the register for both.</summary>
    public IdentityEngine WithProfile(MatchProfile profile) => new(Register, _options with { Profile = profile }, _changes);

    /// <summary>An engine on the same open register for callers whose law holds no sex. Closing either closes the register for both.</summary>
    public IdentityEngine WithoutSex() => new(Register, _options with { WithoutSex = true }, _changes);

    /// <summary>A session for one thread: the way to answer many queries fast.</summary>
    public MatchSession CreateSession() => new(Register, _weights, _options);

    /// <summary>
    /// Who has this resident code? A retired code is answered with <see cref="LookupState.Superseded"/>, never with unknown.
    /// </summary>
    public LookupAnswer Lookup(ResidentCode code)
    {
        Register.Verification.ThrowIfDamaged();
        return Find(code, Register.JournalAddress);
    }

    /// <summary>
    /// The batched form of <see cref="Lookup(ResidentCode)"/>: many memory accesses are under way at a time, and all answers are those of
    /// one journal address.
    /// </summary>
    /// <param name="codes">The codes.</param>
    /// <param name="answers">Takes as many answers, in the same order.</param>
    public void Lookup(ReadOnlySpan<ResidentCode> codes, Span<LookupAnswer> answers)
    {
        Register.Verification.ThrowIfDamaged();
        long asOf = Register.JournalAddress;
        Span<ulong> bodies = stackalloc ulong[LookupsPerPass];
        Span<int> rows = stackalloc int[LookupsPerPass];
        for (int start = 0; start < codes.Length; start += LookupsPerPass)
        {
            int count = Math.Min(LookupsPerPass, codes.Length - start);
            for (int i = 0; i < count; i++)
            {
                bodies[i] = codes[start + i].Body;
            }

            Register.FindRows(bodies[..count], rows[..count], asOf);
            for (int i = 0; i < count; i++)
            {
                answers[start + i] = rows[i] >= 0 ? Found(LookupState.Found, rows[i]) : FindRetired(codes[start + i], asOf);
            }
        }
    }

    /// <summary>
    /// Do these items belong to the resident with the code in <see cref="QueryItems.Code"/>? The answer has a verdict and the
    /// level of each item and no data: <see cref="Answer.ResidentRow"/> is −1. Many: <see cref="MatchSession.RunVerification"/>.
    /// </summary>
    /// <example>
    /// <code>
    /// Answer answer = engine.Verify(new QueryItems
    /// {
    ///     Code = "24727059608",
    ///     Name = "高橋花子",
    ///     BirthDate = "1965-01-01",
    ///     Sex = "2",
    ///     Address = "千代田区霞が関1-2-3",
    /// });
    /// bool accepted = answer.Grade == Grade.Certain;
    /// </code>
    /// </example>
    public Answer Verify(in QueryItems items)
    {
        MatchSession session = Rent();
        session.Add(items);
        session.RunVerification();
        Answer answer = session.Answer(0);
        _sessions.Add(session);
        return answer;
    }

    /// <summary>Who is the person with these items? For many queries use <see cref="CreateSession"/>.</summary>
    public SearchAnswer Search(in QueryItems items)
    {
        MatchSession session = Rent();
        session.Add(items);
        session.Run();
        SearchAnswer answer = new(session.Answer(0), session.Candidates(0).ToArray(), session.AsOf);
        _sessions.Add(session);
        return answer;
    }

    /// <summary>Lays a query and a resident side by side, item by item, with levels and weights; as of now.</summary>
    /// <param name="items">The query.</param>
    /// <param name="residentRow">The resident's row, as an answer gave it.</param>
    public Explanation Explain(in QueryItems items, int residentRow) => Explain(items, residentRow, Register.JournalAddress);

    /// <summary>As <see cref="Explain(in QueryItems, int)"/>, as it was when an answer was given: whose the query's code was then.</summary>
    /// <param name="items">The query.</param>
    /// <param name="residentRow">The resident's row, as the answer gave it.</param>
    /// <param name="asOf">The answer's journal address: <see cref="SearchAnswer.AsOf"/>, or <see cref="MatchSession.AsOf"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The register on disk is newer, or there is no change with this address yet.</exception>
    public Explanation Explain(in QueryItems items, int residentRow, long asOf)
    {
        Register.Verification.ThrowIfDamaged();
        Register.RequireReadable(asOf);
        try
        {
            return new Explainer(Register, _weights, _options, asOf).Explain(items, residentRow);
        }
        catch (Exception failure) when (SuspectedDamage.Explains(failure, Register.Verification))
        {
            throw SuspectedDamage.Of(failure);
        }
    }

    /// <summary>
    /// Closes the register, after what was submitted has become durable; changes and their journal stay open where another engine has taken this one's
    /// place (<see cref="Renew"/>). No session of this engine may be used afterwards.
    /// </summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isClosed, true))
        {
            return;
        }

        if (_changes?.AreOf(Register) == true)
        {
            _changes.Dispose();
        }

        Register.Dispose();
    }

    private LookupAnswer Find(ResidentCode code, long asOf) =>
        Register.FindRow(code, asOf) is var row and >= 0 ? Found(LookupState.Found, row) : FindRetired(code, asOf);

    private LookupAnswer FindRetired(ResidentCode code, long asOf) =>
        Register.TryFindRetired(code, asOf, out RetiredCode retired)
            ? Found(LookupState.Superseded, retired.Row)
            : new LookupAnswer(LookupState.Unknown, -1, ResidentStatus.Current, false);

    private LookupAnswer Found(LookupState state, int row)
    {
        ref readonly Row found = ref Register[row];
        return new LookupAnswer(state, row, found.Status, found.Protected);
    }

    private MatchSession Rent()
    {
        MatchSession session = _sessions.TryTake(out MatchSession? free) ? free : CreateSession();
        session.Clear();
        return session;
    }
}
