using System.Text.Json;

namespace Juki.Engine.Model.Json;

/// <summary>A value of a JSON file that knows its line, so that whatever is wrong with it can be found.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="EndLine">The line on which it ends.</param>
/// <param name="Text">The text of a string, a number or a word as the file has them; of an object or a list empty.</param>
public sealed record JsonTree(JsonValueKind Kind, int Line, int EndLine, string Text)
{
    private const int ShownLengthMax = 40;

    /// <summary>The members of an object in the file's order, names that stand twice included.</summary>
    public IReadOnlyList<JsonMember> Members { get; init; } = [];

    /// <summary>The values of a list.</summary>
    public IReadOnlyList<JsonTree> Items { get; init; } = [];

    /// <summary>The value as a message shows it: in quotes, cut where it is long.</summary>
    public string Shown => Kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => $"\"{Short()}\"",
        _ => Short(),
    };

    private string Short()
    {
        string printable = string.Concat(Text.Select(letter => char.IsControl(letter) ? '�' : letter));
        return printable.Length <= ShownLengthMax ? printable : printable[..ShownLengthMax] + "…";
    }
}
