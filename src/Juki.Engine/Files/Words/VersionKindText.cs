using Juki.Engine.Model.Records;

namespace Juki.Engine.Files.Words;

/// <summary>Kinds of versions as a versions file has them.</summary>
internal static class VersionKindText
{
    /// <summary>Reads a kind; <see cref="VersionKind.Current"/> stands for none that a versions file may have.</summary>
    public static VersionKind Parse(ReadOnlySpan<char> text) => text.Trim() switch
    {
        "former_address" or "旧住所" => VersionKind.FormerAddress,
        "former_name" or "旧氏名" => VersionKind.FormerName,
        "former_surname" or "旧氏" => VersionKind.FormerSurname,
        "alias" or "通称" => VersionKind.Alias,
        "former_code" or "旧住民票コード" => VersionKind.FormerCode,
        _ => VersionKind.Current,
    };

    public static ReadOnlySpan<byte> Format(VersionKind kind) => kind switch
    {
        VersionKind.FormerAddress => "former_address"u8,
        VersionKind.FormerName => "former_name"u8,
        VersionKind.FormerSurname => "former_surname"u8,
        VersionKind.Alias => "alias"u8,
        VersionKind.FormerCode => "former_code"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No kind of a versions file."),
    };
}
