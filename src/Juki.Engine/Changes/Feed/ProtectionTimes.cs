using Juki.Engine.Durability.Journal;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Changes.Feed;

/// <summary>
/// When residents came under protection and ceased to be, from an address of the journal on. A register tells who is under protection; who was, when
/// an earlier change was made, only the changes after it tell. One thread reads on, any may ask.
/// </summary>
/// <remarks>Protections and changes of code are few among all changes, so that little is kept of a journal of millions.</remarks>
internal sealed class ProtectionTimes : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ResidentCode, ProtectionTimeline> _byCode = [];
    private readonly IJournalReader _reader;
    private long _through;

    /// <param name="journal">The journal.</param>
    /// <param name="since">The address after which it is told.</param>
    public ProtectionTimes(IJournalSource journal, long since)
    {
        _reader = journal.ReadFrom(since + 1);
        (Since, _through) = (since, since);
    }

    /// <summary>The address after which it is told.</summary>
    public long Since { get; }

    /// <summary>The address up to which it is told.</summary>
    public long Through => Volatile.Read(ref _through);

    /// <summary>Reads on. For one thread at a time, beside those that ask.</summary>
    /// <returns>False if the journal has let go of what comes next: begin anew.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; what was read until then is kept.</exception>
    /// <exception cref="JournalException">The journal is damaged, or holds what is no change.</exception>
    public bool TryAdvance(long through, CancellationToken cancellation)
    {
        while (Through < through)
        {
            cancellation.ThrowIfCancellationRequested();
            ReadOutcome outcome = _reader.Read(out JournalEntry entry);
            if (outcome != ReadOutcome.Entry)
            {
                return outcome != ReadOutcome.Dropped;
            }

            ChangeEvent change = Replay.EventOf(entry);
            lock (_lock)
            {
                Note(entry.Address, change);
                Volatile.Write(ref _through, entry.Address);
            }
        }

        return true;
    }

    /// <summary>
    /// Whether a resident was under protection when a change was made, or came under it or ceased to be by that change, or is under protection
    /// now: then the office that sent the change is not told, which mostly is that of the place where the resident lives.
    /// </summary>
    /// <param name="code">The code that the change names.</param>
    /// <param name="address">Address of the change, which has been read.</param>
    /// <param name="register">Tells what there is to tell of residents whom no protection has touched since; it may be older than the changes, or newer.</param>
    public bool Covers(ResidentCode code, long address, Register register)
    {
        lock (_lock)
        {
            ProtectionTimeline? timeline = _byCode.GetValueOrDefault(code);
            return timeline?.Covers(address) ?? IsProtected(register, timeline?.FirstCode ?? code);
        }
    }

    /// <inheritdoc/>
    /// <remarks>What was read can be asked all the same: some may be at it.</remarks>
    public void Dispose() => _reader.Dispose();

    private void Note(long address, ChangeEvent change)
    {
        ResidentCode code = change.Code!.Value;
        bool isOfProtection = change.Reason is ChangeReason.ProtectionSet or ChangeReason.ProtectionLifted;
        if (!isOfProtection && change.NewCode is null)
        {
            return;
        }

        if (!_byCode.TryGetValue(code, out ProtectionTimeline? timeline))
        {
            timeline = new ProtectionTimeline(code);
            _byCode.Add(code, timeline);
        }

        if (change.NewCode is { } drawn)
        {
            _byCode[drawn] = timeline;
        }

        if (isOfProtection)
        {
            timeline.Add(address, isSet: change.Reason == ChangeReason.ProtectionSet);
        }
    }

    /// <summary>As of the same address, where the register is open at it: a protection that is lifted later is not in the timelines yet.</summary>
    private bool IsProtected(Register register, ResidentCode code)
    {
        long asOf = Math.Max(register.BaseAddress, Math.Min(register.JournalAddress, Through));
        int row = register.TryFindRetired(code, asOf, out RetiredCode retired) ? retired.Row : register.FindRow(code, asOf);
        return row >= 0 && register[row].Protected;
    }
}
