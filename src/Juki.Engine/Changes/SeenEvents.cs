using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;

namespace Juki.Engine.Changes;

/// <summary>
/// The events that were accepted, by their keys, so that one that is sent again is answered with the first outcome. As many are known as the
/// journal holds; keys and events are kept as hashes.
/// </summary>
/// <param name="knownFrom">The oldest entry that the journal holds.</param>
internal sealed class SeenEvents(long knownFrom)
{
    private readonly Dictionary<UInt128, SeenEvent> _byKey = [];

    /// <summary>Journal address of the first event whose key is known.</summary>
    public long KnownFrom { get; private set; } = knownFrom;

    /// <summary>Whether an event's key was seen; the answer is then the first outcome, or that it was the key of another event.</summary>
    public bool TryFind(in CheckedEvent change, out ChangeAnswer answer)
    {
        bool isSeen = _byKey.TryGetValue(change.Key, out SeenEvent seen);
        bool isSame = isSeen && seen.Content == change.Content && (change.Event.Code is null || change.Event.Code == seen.Subject);
        answer = !isSeen ? default
            : isSame ? ChangeAnswer.Accepted(seen.Address, seen.Outcome)
            : ChangeAnswer.Refused(new ChangeFinding(ChangeFault.KeyReused));
        return isSeen;
    }

    /// <summary>Does all that may fail, before an event is written to the journal.</summary>
    /// <param name="change">The event as it was sent, or as it stands in the journal.</param>
    /// <param name="resolved">The event as it stands in the journal.</param>
    public Entry Prepare(in CheckedEvent change, ChangeEvent resolved)
    {
        if (_byKey.Count == _byKey.Capacity)
        {
            // By one it would grow to the next prime only, and copy all keys again and again.
            _byKey.EnsureCapacity((_byKey.Count * 2) + 1);
        }

        return new Entry(change.Key, change.Content, resolved.Code!.Value, resolved.NewCode ?? resolved.Code.Value);
    }

    /// <summary>Notes an event that was accepted.</summary>
    public void Add(in Entry entry, long address) => _byKey[entry.Key] = new SeenEvent(address, entry.Content, entry.Subject, entry.Outcome);

    /// <summary>Forgets the keys of events before an address. It goes through all keys.</summary>
    public void ForgetBefore(long address)
    {
        if (address <= KnownFrom)
        {
            return;
        }

        KnownFrom = address;
        foreach ((UInt128 key, SeenEvent seen) in _byKey)
        {
            if (seen.Address < address)
            {
                // Which leaves the enumerator valid.
                _byKey.Remove(key);
            }
        }
    }

    /// <param name="Key">Hash of the key.</param>
    /// <param name="Content">Hash of all but the codes.</param>
    /// <param name="Subject">The resident's code until then.</param>
    /// <param name="Outcome">The resident's code from then on.</param>
    public readonly record struct Entry(UInt128 Key, ulong Content, ResidentCode Subject, ResidentCode Outcome)
    {
        /// <summary>Hides the codes.</summary>
        public override string ToString() => "an event that was prepared";
    }

    /// <param name="Address">Of the event in the journal.</param>
    /// <param name="Content">Hash of all but the codes.</param>
    /// <param name="Subject">The resident's code until then.</param>
    /// <param name="Outcome">The resident's code from then on.</param>
    private readonly record struct SeenEvent(long Address, ulong Content, ResidentCode Subject, ResidentCode Outcome)
    {
        /// <summary>Hides the codes.</summary>
        public override string ToString() => FormattableString.Invariant($"event at {Address}");
    }
}
