using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;

namespace Juki.Engine.Tests.Changes.Crashes;

/// <summary>
/// A register as a plain dictionary, and all events that it has accepted: what every answer and every resident is held against. It knows nothing of
/// disks, deltas and snapshots; what an event makes of a resident both have from <see cref="Transition"/>.
/// </summary>
internal sealed class RegisterModel
{
    private readonly IReadOnlyList<ResidentImage> _first;
    private readonly Dictionary<ResidentCode, ResidentImage> _residents = [];
    private readonly HashSet<ResidentCode> _burnt = [];
    private readonly List<(ChangeEvent Sent, ChangeEvent Resolved, ChangeAnswer Answer)> _accepted = [];
    private readonly Dictionary<string, int> _seen = [];

    /// <param name="first">The residents before the first event.</param>
    public RegisterModel(IEnumerable<ResidentImage> first)
    {
        _first = [.. first];
        CutTo(0, 1);
    }

    public IReadOnlyList<ResidentCode> Codes => [.. _residents.Keys];

    public IReadOnlyCollection<ResidentCode> Burnt => _burnt;

    /// <summary>The events, in the order in which they were accepted.</summary>
    public IReadOnlyList<ChangeEvent> Sent => [.. _accepted.Select(entry => entry.Sent)];

    /// <summary>Address of the last event.</summary>
    public long Last => _accepted.Count;

    public ImageDigest Digest
    {
        get
        {
            ImageDigest digest = default;
            foreach (ResidentImage resident in _residents.Values)
            {
                digest.Add(ImageDigest.Of(resident));
            }

            return digest;
        }
    }

    /// <summary>Takes an event with the answer that the register gave, which must be the right one.</summary>
    public void Take(ChangeEvent sent, ChangeAnswer answer)
    {
        if (_seen.TryGetValue(sent.Key, out int first))
        {
            Assert.Equal(_accepted[first].Sent == sent ? _accepted[first].Answer : ChangeAnswer.Refused(new ChangeFinding(ChangeFault.KeyReused)), answer);
            return;
        }

        Assert.Equal(Judge(sent, answer.Code ?? default, out ChangeEvent resolved, out ResidentImage? after), answer.Finding);
        if (answer.IsAccepted)
        {
            Assert.Equal((_accepted.Count + 1, after!.Code), (answer.Address, answer.Code!.Value));
            Assert.True(!sent.TakesDrawnCode || !(_burnt.Contains(after.Code) || _residents.ContainsKey(after.Code)));
            _accepted.Add((sent, resolved, answer));
            Enter(resolved, after);
            _seen.Add(sent.Key, _accepted.Count - 1);
        }
    }

    /// <summary>Forgets the events behind an address, and the keys before another.</summary>
    public void CutTo(long last, long firstKnown)
    {
        Assert.InRange(last, 0, Last);
        _accepted.RemoveRange((int)last, _accepted.Count - (int)last);
        _residents.Clear();
        _burnt.Clear();
        _seen.Clear();
        foreach (ResidentImage resident in _first)
        {
            _residents.Add(resident.Code, resident);
            _burnt.UnionWith(resident.Versions.Where(version => version.Kind == Model.Records.VersionKind.FormerCode).Select(version => version.FormerCode));
        }

        foreach ((int index, (ChangeEvent sent, ChangeEvent resolved, _)) in _accepted.Index())
        {
            Transition.Apply(_residents.GetValueOrDefault(resolved.Code!.Value), resolved, out ResidentImage? after);
            Enter(resolved, after!);
            if (index + 1 >= firstKnown)
            {
                // Where a forgotten key came again and the journal has both, the later event is the one that is known.
                _seen[sent.Key] = index;
            }
        }
    }

    private ChangeFinding Judge(ChangeEvent sent, ResidentCode drawn, out ChangeEvent resolved, out ResidentImage? after)
    {
        (resolved, after) = (sent.Resolve(drawn), null);
        return sent.Code is { } code && _burnt.Contains(code) ? new ChangeFinding(ChangeFault.CodeBurnt)
            : Transition.Apply(sent.Code is { } known ? _residents.GetValueOrDefault(known) : null, resolved, out after);
    }

    private void Enter(ChangeEvent resolved, ResidentImage after)
    {
        _residents.Remove(resolved.Code!.Value);
        _residents.Add(after.Code, after);
        if (after.Code != resolved.Code)
        {
            _burnt.Add(resolved.Code.Value);
        }
    }
}
