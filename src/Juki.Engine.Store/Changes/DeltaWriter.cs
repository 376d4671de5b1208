using System.Runtime.InteropServices;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Encoders;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Store.Changes;

/// <summary>
/// Applies changes to an open register, in journal order, for one thread: each is the whole image of one resident from a journal
/// address on. <see cref="Add"/> begins an image, <see cref="AddVersion"/> gives the former and additional versions and the retired
/// codes. <see cref="Prepare"/> does all that may fail, <see cref="Enter(long)"/> gives it its place in the order of changes, and
/// <see cref="Publish"/> makes it what readers see; <see cref="Commit"/> is all three. Nothing is applied in part: what does not fit is
/// refused before a reader can see any of it, and the image is forgotten.
/// </summary>
/// <remarks>
/// An image carries everything that is to be known of the resident: a version that it leaves out is gone. One that leaves out a retired code
/// is refused, since nobody would know any more that the code is burnt; after a change of the code the former one is among them.
/// Counts (bearers of names, inhabitants, births) stay those of the base, so weights change at checkpoints only; a name that the base
/// does not have counts as borne by one. Towns that the base does not have are understood in an address that names them to the letter.
/// </remarks>
/// <example>
/// <code>
/// DeltaWriter writer = register.BeginChanges(position);
/// writer.Add(moved);
/// writer.AddVersion(formerAddress);
/// writer.Commit(address, moved.Code);
/// </code>
/// </example>
public sealed class DeltaWriter : IResidentSink
{
    /// <summary>The journal address at which a writer reads: behind all changes, published or not.</summary>
    public const long Latest = long.MaxValue - 1;

    private readonly Register _register;
    private readonly Delta _delta;
    private readonly RowIndexing _indexing;
    private readonly RowEncoder _encoder;
    private readonly List<EncodedRow> _versions = [];
    private readonly List<EncodedRetiredCode> _retiredCodes = [];
    private readonly List<IndexedRow> _indexed = [];
    private readonly EncodedRow[] _presentVersions = new EncodedRow[RowEncoder.PresentVersionsMax];
    private EncodedResident _resident;
    private ResidentCode? _code;
    private PreparedChange? _prepared;
    private long _entered;

    internal DeltaWriter(Register register, Delta delta, RowIndexing indexing, IItemIds ids)
    {
        _register = register;
        _delta = delta;
        _indexing = indexing;
        _encoder = new RowEncoder(ids);
        _entered = delta.Published;
    }

    /// <summary>Journal address of the last change that readers see.</summary>
    public long Published => _delta.Published;

    /// <summary>Begins the image of a resident; one that was begun and not committed is forgotten.</summary>
    /// <exception cref="RegisterException">An item is too long, a date out of range, or there are more distinct items than ids.</exception>
    public void Add(in ResidentRecord resident)
    {
        Discard();
        _resident = _encoder.Encode(resident);
        int count = _encoder.EncodePresentVersions(resident, _resident.Present, _presentVersions);
        _versions.AddRange(_presentVersions.AsSpan(0, count));
        _code = resident.Code;
    }

    /// <summary>Adds a version or a retired code to the image.</summary>
    /// <exception cref="InvalidOperationException">No image was begun, or it is that of another resident.</exception>
    /// <exception cref="RegisterException">As for <see cref="Add"/>. The image is forgotten.</exception>
    public void AddVersion(in VersionRecord version)
    {
        if (_code != version.Code)
        {
            throw new InvalidOperationException("A version belongs to the resident whose image was begun: call Add first, with the same code.");
        }

        // Where the version is refused, the image stays forgotten.
        _code = null;
        if (version.Kind == VersionKind.FormerCode)
        {
            _retiredCodes.Add(RowEncoder.EncodeRetiredCode(version));
        }
        else
        {
            _versions.Add(_encoder.Encode(version));
        }

        _code = version.Code;
    }

    /// <summary>Forgets the image that was begun.</summary>
    public void Discard()
    {
        _code = null;
        _prepared = null;
        _versions.Clear();
        _retiredCodes.Clear();
        _indexed.Clear();
    }

    /// <summary>Does all that may fail, so that the change can be written to the journal: <see cref="Enter(long)"/> cannot.</summary>
    /// <param name="supersedes">The resident's code until now: mostly the same, another where it was changed; null for a new resident.</param>
    /// <exception cref="InvalidOperationException">No image was begun, or it was refused.</exception>
    /// <exception cref="RegisterException">
    /// The superseded code is nobody's; the image's code is another's, or retired; a retired code is another's, or one is left out; or the
    /// register is full.
    /// Nothing has changed.
    /// </exception>
    /// <exception cref="OutOfMemoryException">There is no memory. Nothing has changed.</exception>
    public void Prepare(ResidentCode? supersedes)
    {
        ResidentCode code = _code ?? throw new InvalidOperationException("There is no image to prepare: it was not begun, or was refused.");
        _code = null;
        var claims = new CodeClaims(_register);
        int superseded = supersedes is { } former ? claims.Superseded(former) : CodeClaims.Nobody;
        claims.Check(code, superseded, _retiredCodes);
        Index();
        (int first, int count) = superseded == CodeClaims.Nobody ? default : _register.VersionsOf(superseded);
        _delta.Reserve(_indexed.Count, _retiredCodes.Count, superseded == CodeClaims.Nobody ? 0 : count + 1);
        _prepared = new PreparedChange(superseded, first, count);
    }

    /// <summary>
    /// Enters the prepared image at a journal address, in place of all rows of the code that it supersedes: later changes find it, readers
    /// see it when the address is published.
    /// </summary>
    /// <exception cref="InvalidOperationException">No image was prepared.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The address is not above the last one.</exception>
    public void Enter(long address)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(address, _entered);
        PreparedChange change = _prepared ?? throw new InvalidOperationException("There is no image to enter: prepare it first.");
        EnterRows(address);
        if (change.Resident != CodeClaims.Nobody)
        {
            End(change, address);
        }

        _delta.NoteAddressLength(_encoder.AddressLengthMax);
        _entered = address;
        Discard();
    }

    /// <summary>Shows readers all changes up to a journal address; to be called when they are durable.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The address is below the last one that was published, or above the last one that was entered.</exception>
    public void Publish(long address)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(address, Published);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(address, _entered);
        _delta.Publish(address);
    }

    /// <summary>Prepares, enters and publishes at once: for changes that are durable already.</summary>
    /// <inheritdoc cref="Prepare(ResidentCode?)" path="/exception"/>
    /// <inheritdoc cref="Enter(long)" path="/exception"/>
    public void Commit(long address, ResidentCode? supersedes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(address, _entered);
        Prepare(supersedes);
        Enter(address);
        Publish(address);
    }

    /// <summary>All that may fail is done here, before the first row is entered.</summary>
    private void Index()
    {
        VersionRows.Settle(_resident.Present.Row, CollectionsMarshal.AsSpan(_versions));
        _indexed.Clear();
        _indexed.Add(_indexing.Of(_resident.Present.Row, _resident.Present.Row));
        foreach (EncodedRow version in _versions)
        {
            _indexed.Add(_indexing.Of(version.Row, _resident.Present.Row));
        }
    }

    private void EnterRows(long address)
    {
        int residentRow = Enter(_indexed[0], DetailsOfResident(), address);
        for (int version = 0; version < _versions.Count; version++)
        {
            IndexedRow row = _indexed[version + 1];
            row.Row.Word0 = Rows.Row.CodeOrOwnerBits.Set(row.Row.Word0, (ulong)residentRow);
            Enter(row, new RowDetails { RawAddress = _versions[version].RawAddress }, address);
        }

        foreach (EncodedRetiredCode code in _retiredCodes)
        {
            _delta.Enter(new DeltaRetiredCode { Body = code.Body, Row = residentRow, From = code.From, To = code.To });
        }
    }

    private int Enter(in IndexedRow row, in RowDetails details, long address)
    {
        _register.Families.Bear(row.Row.FamilyId, address);
        _register.Givens.Bear(row.Row.GivenId, address);
        return _delta.Enter(row, details, address);
    }

    private RowDetails DetailsOfResident() => new()
    {
        RawAddress = _resident.Present.RawAddress,
        Household = _resident.Household,
        StatusDay = _resident.StatusDay,
        VersionCount = _versions.Count,
        FirstRetired = _delta.RetiredCodeCount,
        RetiredCount = _retiredCodes.Count,
    };

    private void End(PreparedChange change, long address)
    {
        _delta.EndResident(change.Resident, address);
        for (int version = change.FirstVersion; version < change.FirstVersion + change.VersionCount; version++)
        {
            _delta.End(version, address);
        }
    }

    /// <summary>The rows that a prepared change ends.</summary>
    private readonly record struct PreparedChange(int Resident, int FirstVersion, int VersionCount);
}
