using System.Globalization;
using Juki.Engine.Model.Json;

namespace Juki.Engine.Files.Mapping;

/// <summary>All that is wrong with a mapping, so that it is said at once.</summary>
internal sealed class MappingFaults
{
    private MappingFaults(string path, JsonFaults json) => (Path, Json) = (path, json);

    public MappingFaults(string path)
        : this(path, new JsonFaults())
    {
    }

    public string Path { get; }

    /// <summary>The faults with their lines.</summary>
    public JsonFaults Json { get; }

    /// <summary>Notes what is wrong with an item (or another part of the mapping), and what to do.</summary>
    public void Add(int line, string place, string problem, string remedy) => Json.Add(line, $"{place}: {problem}. {remedy}.");

    /// <summary>A list of its own that begins with these.</summary>
    public MappingFaults Copy() => new(Path, Json.Copy());

    /// <summary>Says all of them in the order of the lines.</summary>
    /// <exception cref="FileProblemException">There are some.</exception>
    public void ThrowIfAny()
    {
        IReadOnlyList<string> faults = Json.ByLine();
        if (faults.Count == 0)
        {
            return;
        }

        string count = faults.Count == 1 ? "a fault" : string.Create(CultureInfo.InvariantCulture, $"{faults.Count} faults");
        throw new FileProblemException(string.Join(Environment.NewLine, [$"{Path}: the mapping has {count}:", .. faults.Select(fault => $"  {fault}")]));
    }
}
