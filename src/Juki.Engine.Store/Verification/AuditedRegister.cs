using Juki.Engine.Model.Addresses;
using Juki.Engine.Store.Births;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Rows;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Verification;

/// <summary>A snapshot whose checksums and indexes are sound, what the deeper checks read it through, and where they note what they find.</summary>
internal sealed class AuditedRegister
{
    private readonly MappedSnapshot _snapshot;

    public AuditedRegister(MappedSnapshot snapshot, CheckPace pace, CheckLog log)
    {
        _snapshot = snapshot;
        Pace = pace;
        Log = log;
        Rows = Get(SectionKinds.Rows);
        Families = new NameDictionary(Get(SectionKinds.Families), Get(SectionKinds.FamilyTexts));
        Givens = new NameDictionary(Get(SectionKinds.Givens), Get(SectionKinds.GivenTexts));
        var places = new PlaceTable(Get(SectionKinds.Places), Get(SectionKinds.PlaceTexts));
        Addresses = new AddressMaster(places.ToList());
        Signatures = new RowSignatures(Families, Givens, Addresses);
    }

    public CheckPace Pace { get; }

    public CheckLog Log { get; }

    public Manifest Manifest => _snapshot.Manifest;

    public int ResidentCount => Manifest.Residents;

    public NativeArray<Row> Rows { get; }

    public NameDictionary Families { get; }

    public NameDictionary Givens { get; }

    public AddressMaster Addresses { get; }

    public RowSignatures Signatures { get; }

    public SectionSet Sections => _snapshot.Sections;

    public NativeArray<T> Get<T>(SectionKind<T> kind)
        where T : unmanaged => _snapshot.Sections.Get(kind);

    /// <summary>Goes through [0, <paramref name="count"/>) on all threads; notes the first index of each part that is not whole, and the check.</summary>
    public void CheckAll(string what, SectionKind kind, long count, Func<int, bool> isWhole)
    {
        ElementScan.InParts(count, kind.ElementSize, Pace, (start, length) =>
        {
            for (int index = (int)start; index < start + length; index++)
            {
                if (!isWhole(index))
                {
                    Fault(kind, index, what);
                    return;
                }
            }
        });
        Log.Add(what, count);
    }

    /// <summary>Notes that an element does not agree with the rest.</summary>
    public void Fault(SectionKind kind, long index, string what) => Log.Add(RegisterException.Damaged(
        Path.Combine(_snapshot.Directory, SectionReader.FileName(kind)),
        SectionHeader.Bytes + (index * kind.ElementSize),
        $"it does not hold that {what}"));
}
