using Juki.Engine.Model.Records;
using Juki.Engine.Store.Encoders;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Store.Building;

/// <summary>
/// Takes records on one thread and keeps them as rows whose ids are this sink's own; <see cref="RegisterBuilder"/> merges.
/// </summary>
internal sealed class BuilderSink : IResidentSink, IDisposable
{
    private readonly RowEncoder _encoder;
    private readonly EncodedRow[] _presentVersions = new EncodedRow[RowEncoder.PresentVersionsMax];

    public BuilderSink() => _encoder = new RowEncoder(Texts);

    public TextPools Texts { get; } = new();

    public NativeList<Row> Residents { get; } = new();

    public NativeList<uint> Households { get; } = new();

    public NativeList<EncodedRow> Versions { get; } = new();

    public NativeList<PendingAttachment> RawAddresses { get; } = new();

    public NativeList<PendingAttachment> StatusDays { get; } = new();

    public List<EncodedRetiredCode> RetiredCodes { get; } = [];

    public int AddressLengthMax => _encoder.AddressLengthMax;

    public void Add(in ResidentRecord resident)
    {
        EncodedResident encoded = _encoder.Encode(resident);
        int versionCount = _encoder.EncodePresentVersions(resident, encoded.Present, _presentVersions);
        Residents.Add(encoded.Present.Row);
        Households.Add(encoded.Household);
        if (encoded.Present.RawAddress != 0)
        {
            RawAddresses.Add(new PendingAttachment(resident.Code.Body, (uint)encoded.Present.RawAddress));
        }

        if (encoded.StatusDay != 0)
        {
            StatusDays.Add(new PendingAttachment(resident.Code.Body, encoded.StatusDay));
        }

        foreach (ref readonly EncodedRow version in _presentVersions.AsSpan(0, versionCount))
        {
            Versions.Add(version);
        }
    }

    public void AddVersion(in VersionRecord version)
    {
        if (version.Kind == VersionKind.FormerCode)
        {
            RetiredCodes.Add(RowEncoder.EncodeRetiredCode(version));
            return;
        }

        Versions.Add(_encoder.Encode(version));
    }

    public void Dispose()
    {
        Residents.Dispose();
        Households.Dispose();
        Versions.Dispose();
        RawAddresses.Dispose();
        StatusDays.Dispose();
    }
}
