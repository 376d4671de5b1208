using System.Text.Json.Serialization;
using Juki.Engine.Benchmarks.Comparing;

namespace Juki.Engine.Benchmarks.Codec;

/// <summary>For whom and why a question is asked; the same for many, so a program may keep its bytes.</summary>
internal sealed class AskedFor
{
    public ushort Purpose { get; init; }

    public string Operator { get; init; } = string.Empty;

    public string Case { get; init; } = string.Empty;

    /// <summary>The operator in UTF-8.</summary>
    [JsonIgnore]
    public byte[] OperatorUtf8 => field ??= System.Text.Encoding.UTF8.GetBytes(Operator);

    /// <summary>The case in UTF-8.</summary>
    [JsonIgnore]
    public byte[] CaseUtf8 => field ??= System.Text.Encoding.UTF8.GetBytes(Case);

    public ulong Checksum() => Of(Purpose, TextChecksum.Of(Operator), TextChecksum.Of(Case));

    /// <summary>The same of a reader's own texts.</summary>
    public static ulong Of(ushort purpose, ulong operatorChecksum, ulong caseChecksum) => purpose + operatorChecksum + (caseChecksum << 1);
}
