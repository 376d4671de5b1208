using Juki.Engine.Model.Records;

namespace Juki.Engine.TestKit.Changes;

/// <summary>Keeps what it is given as images; each resident comes before its versions.</summary>
public sealed class ModelSink : IResidentSink
{
    private readonly List<ModelResident> _residents = [];

    /// <summary>The images.</summary>
    public IReadOnlyList<ModelResident> Residents => _residents;

    /// <inheritdoc/>
    public void Add(in ResidentRecord resident) => _residents.Add(ModelResident.Of(resident));

    /// <inheritdoc/>
    public void AddVersion(in VersionRecord version) =>
        _residents[^1] = _residents[^1] with { Versions = [.. _residents[^1].Versions, ModelVersion.Of(version)] };
}
