using System.Text.Json.Serialization;

namespace Juki.Engine.Benchmarks.Codec;

/// <summary>Generated code for the messages as JSON.</summary>
[JsonSourceGenerationOptions(IncludeFields = true)]
[JsonSerializable(typeof(LookupQuestion))]
[JsonSerializable(typeof(LookupFound))]
[JsonSerializable(typeof(QueryQuestion))]
[JsonSerializable(typeof(VerifyFound))]
[JsonSerializable(typeof(SearchFound))]
internal sealed partial class JsonForms : JsonSerializerContext;
