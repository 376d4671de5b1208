using System.Text.Json;

namespace Juki.Engine.Model.Json;

/// <summary>An object of a JSON file. What is wrong in it is added to the file's faults, and reading goes on.</summary>
public sealed class JsonSection
{
    private readonly JsonTree _tree;
    private readonly string _prefix;
    private readonly JsonFaults _faults;

    /// <summary>Takes a value; adds a fault if it is no object.</summary>
    /// <param name="tree">The value that should be an object.</param>
    /// <param name="path">Its name in messages; empty for the file as a whole.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public JsonSection(JsonTree tree, string path, JsonFaults faults)
    {
        _tree = tree;
        _prefix = path.Length == 0 ? string.Empty : path + ".";
        _faults = faults;
        if (tree.Kind != JsonValueKind.Object)
        {
            faults.Add(tree.Line, $"{(path.Length == 0 ? "the file" : path)} is {tree.Shown}; give an object in braces");
        }
    }

    /// <summary>The members whose names are among <paramref name="known"/>; adds a fault for each other one, and for each that stands twice.</summary>
    public IReadOnlyDictionary<string, JsonTree> Members(IReadOnlyCollection<string> known)
    {
        Dictionary<string, JsonMember> found = [];
        foreach (JsonMember member in _tree.Members)
        {
            if (!known.Contains(member.Name))
            {
                _faults.Add(member.Line, $"{_prefix}{Shown(member.Name)} is not known; {NearestName.Remedy(member.Name, known)}");
            }
            else if (!found.TryAdd(member.Name, member))
            {
                _faults.Add(member.Line, $"{_prefix}{member.Name} is given twice, first on line {found[member.Name].Line}; remove one");
            }
        }

        return found.ToDictionary(pair => pair.Key, pair => pair.Value.Value);
    }

    /// <summary>A member; null, and a fault, if it is not there.</summary>
    /// <param name="members">What <see cref="Members"/> found.</param>
    /// <param name="name">Its name.</param>
    /// <param name="limit">What it should be: "a number from 0 to 1".</param>
    public JsonTree? Required(IReadOnlyDictionary<string, JsonTree> members, string name, string limit)
    {
        if (!members.TryGetValue(name, out JsonTree? value) && _tree.Kind == JsonValueKind.Object)
        {
            _faults.Add(_tree.EndLine, $"{_prefix}{name} is missing; give {limit}");
        }

        return value;
    }

    /// <summary>A value that is not what it should be.</summary>
    public void Refuse(string name, JsonTree value, string limit) => _faults.Add(value.Line, $"{_prefix}{name} is {value.Shown}; give {limit}");

    private static string Shown(string name) => new JsonTree(JsonValueKind.String, 0, 0, name).Shown;
}
