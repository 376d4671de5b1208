using Juki.Engine.Model.Records;

namespace Juki.Engine.DataGen.Tests.Population;

/// <summary>Keeps everything.</summary>
public sealed class CollectingSink : IResidentSink
{
    public List<GeneratedResident> Residents { get; } = [];

    public List<GeneratedVersion> Versions { get; } = [];

    public void Add(in ResidentRecord resident) => Residents.Add(GeneratedResident.Of(resident));

    public void AddVersion(in VersionRecord version) => Versions.Add(GeneratedVersion.Of(version));
}
