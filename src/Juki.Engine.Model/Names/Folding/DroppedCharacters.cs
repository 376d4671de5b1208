using System.Buffers;

namespace Juki.Engine.Model.Names.Folding;

/// <summary>The characters that leave no trace in a key, from <c>Data/dropped.tsv</c>.</summary>
internal static class DroppedCharacters
{
    /// <summary>White space of every width.</summary>
    public static SearchValues<char> Spaces { get; } = Find(DroppedKind.Space);

    /// <summary>What stands between the parts of a name: white space, comma, middle dot.</summary>
    public static SearchValues<char> Separators { get; } = Find(DroppedKind.Space, DroppedKind.Separator);

    /// <summary>All of them with their kind.</summary>
    public static IEnumerable<(int Scalar, DroppedKind Kind)> Load() =>
        FoldResource.Lines("dropped.tsv").SelectMany(Expand);

    private static IEnumerable<(int Scalar, DroppedKind Kind)> Expand(string line)
    {
        string[] fields = line.Split('\t');
        string[] range = fields[0].Split('-');
        int first = FoldResource.Scalar(range[0]);
        int last = FoldResource.Scalar(range[^1]);
        DroppedKind kind = Enum.Parse<DroppedKind>(fields[1], ignoreCase: true);
        return Enumerable.Range(first, last - first + 1).Select(scalar => (scalar, kind));
    }

    private static SearchValues<char> Find(params DroppedKind[] kinds) =>
        SearchValues.Create(Load().Where(d => kinds.Contains(d.Kind)).Select(d => (char)d.Scalar).ToArray());
}
