using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Building;

namespace Juki.Engine.TestKit.Changes;

/// <summary>
/// A population as a plain dictionary, and random changes to it: what a register with a delta is held against. Names, dates and places
/// are few, so that chains are long; now and then comes one that nobody has had.
/// </summary>
/// <param name="seed">Decides everything.</param>
public sealed class ModelPopulation(int seed)
{
    private readonly RandomItems _items = new(new Random(seed));
    private readonly Dictionary<ulong, ResidentImage> _residents = [];
    private readonly Dictionary<ulong, ulong> _retired = [];
    private readonly List<ulong> _bodies = [];

    /// <summary>Residents by body of their present code.</summary>
    public IReadOnlyDictionary<ulong, ResidentImage> Residents => _residents;

    /// <summary>For each retired code, the present one of its resident.</summary>
    public IReadOnlyDictionary<ulong, ulong> Retired => _retired;

    /// <summary>Every code that somebody has or had.</summary>
    public IEnumerable<ulong> Codes => _residents.Keys.Concat(_retired.Keys);

    /// <summary>A random number below a bound.</summary>
    public int Below(int bound) => _items.Below(bound);

    /// <summary>A random resident.</summary>
    public ResidentImage Any() => _residents[_bodies[Below(_bodies.Count)]];

    /// <summary>Builds a register of all residents.</summary>
    public void Build(string directory)
    {
        using var builder = new RegisterBuilder(directory);
        IResidentSink sink = builder.CreateSink();
        foreach (ResidentImage resident in _residents.Values)
        {
            resident.WriteTo(sink);
        }

        builder.Complete(new Dictionary<string, string>());
    }

    /// <summary>Adds residents, some of them with a past.</summary>
    public void Settle(int count)
    {
        for (int i = 0; i < count; i++)
        {
            Put(null, _items.Resident(NewBody()));
            if (Below(3) == 0)
            {
                Change();
            }
        }
    }

    /// <summary>Makes one random change, and says what it supersedes (null for a new resident) and by what.</summary>
    public (ulong? Superseded, ResidentImage Image) Change()
    {
        if (_bodies.Count == 0 || Below(5) == 0)
        {
            return Put(null, _items.Resident(NewBody()));
        }

        ResidentImage before = Any();
        ResidentImage after = Below(8) == 0 ? before.WithNewCode(NewBody()) : _items.Changed(before);
        return Put(before.Body, after);
    }

    /// <summary>A copy of the dictionaries as they are now.</summary>
    public (IReadOnlyDictionary<ulong, ResidentImage> Residents, IReadOnlyDictionary<ulong, ulong> Retired) Copy() =>
        (new Dictionary<ulong, ResidentImage>(_residents), new Dictionary<ulong, ulong>(_retired));

    /// <summary>Takes an image in place of the one of a code; returns both.</summary>
    public (ulong? Superseded, ResidentImage Image) Put(ulong? superseded, ResidentImage image)
    {
        if (superseded is { } former)
        {
            _residents.Remove(former);
            _bodies.Remove(former);
        }

        _residents.Add(image.Body, image);
        _bodies.Add(image.Body);
        foreach (VersionImage version in image.Versions.Where(version => version.Kind == VersionKind.FormerCode))
        {
            _retired[version.FormerCode.Body] = image.Body;
        }

        return (superseded, image);
    }

    /// <summary>The body of a code that nobody has or had.</summary>
    public ulong NewBody()
    {
        ulong body = _items.Body();
        while (_residents.ContainsKey(body) || _retired.ContainsKey(body))
        {
            body = _items.Body();
        }

        return body;
    }
}
