using System.Text.Json.Serialization;

namespace Juki.Engine.Store.Snapshots;

/// <summary>Serialisation of the manifest, made at compile time.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Manifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
