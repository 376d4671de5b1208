namespace Juki.Engine.Model.Changes;

/// <summary>Kinds of changes as files have them.</summary>
public static class ChangeKindText
{
    /// <summary>The word of a kind.</summary>
    public static string Format(ChangeKind kind) => kind switch
    {
        ChangeKind.Entry => "entry",
        ChangeKind.Removal => "removal",
        ChangeKind.Amendment => "amendment",
        ChangeKind.CodeChange => "code change",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Reads a kind; null if the word is that of none.</summary>
    public static ChangeKind? Parse(ReadOnlySpan<char> word) => word.Trim() switch
    {
        "entry" or "記載" => ChangeKind.Entry,
        "removal" or "消除" => ChangeKind.Removal,
        "amendment" or "修正" => ChangeKind.Amendment,
        "code change" or "コード変更" => ChangeKind.CodeChange,
        _ => null,
    };
}
