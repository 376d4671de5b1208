using System.Globalization;
using System.Text.Json;
using Juki.Engine.Model.Json;

namespace Juki.Engine.Matching.Weights;

/// <summary>An object of a profile's file. One that is missing has been told, and nothing more is said of what would be in it.</summary>
internal sealed class ProfileSection
{
    private static readonly Dictionary<string, JsonTree> None = [];

    private readonly JsonTree? _tree;
    private readonly string _path;
    private readonly JsonFaults _faults;
    private readonly JsonSection? _section;
    private readonly IReadOnlyDictionary<string, JsonTree> _members;

    /// <param name="tree">The object; null if it is missing.</param>
    /// <param name="path">Its name in messages; empty for the file as a whole.</param>
    /// <param name="faults">Takes what is wrong.</param>
    /// <param name="known">Names of the members that it may have.</param>
    public ProfileSection(JsonTree? tree, string path, JsonFaults faults, params IReadOnlyCollection<string> known)
    {
        (_tree, _path, _faults) = (tree, path, faults);
        _section = tree is null ? null : new JsonSection(tree, path, faults);
        _members = _section?.Members(known) ?? None;
    }

    /// <summary>An object inside.</summary>
    public ProfileSection Child(string name, params IReadOnlyCollection<string> known) =>
        new(_section?.Required(_members, name, "an object in braces"), _path.Length == 0 ? name : $"{_path}.{name}", _faults, known);

    /// <summary>A text; empty if it is not given.</summary>
    public string Text(string name)
    {
        JsonTree? given = _members.GetValueOrDefault(name);
        if (given is not (null or { Kind: JsonValueKind.String }))
        {
            _section!.Refuse(name, given, "a text in quotes");
        }

        return given?.Text ?? string.Empty;
    }

    /// <summary>A number; null, and a fault, if it is missing or not what it should be.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="limit">What it should be.</param>
    /// <param name="isWithin">Whether one is that.</param>
    public double? Number(string name, string limit, Predicate<double> isWithin)
    {
        JsonTree? given = _section?.Required(_members, name, limit);
        if (given is { Kind: JsonValueKind.Number }
            && double.TryParse(given.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && isWithin(number))
        {
            return number;
        }

        if (given is not null)
        {
            _section!.Refuse(name, given, limit);
        }

        return null;
    }

    /// <summary>Adds a fault of a member that is there, though its place is elsewhere.</summary>
    public void RefuseIfGiven(string name, string why)
    {
        if (_members.TryGetValue(name, out JsonTree? given))
        {
            _faults.Add(given.Line, $"{_path}.{name} {why}");
        }
    }

    /// <summary>Adds a fault of the whole.</summary>
    public void Refuse(string why) => _faults.Add(_tree!.Line, $"{_path}: {why}");
}
