using System.Globalization;

namespace Juki.Engine.Files.Mapping;

/// <summary>All that is wrong with a mapping, so that it is said at once.</summary>
internal sealed class MappingFaults(string path)
{
    private readonly List<(int Line, string Text)> _faults = [];

    private MappingFaults(MappingFaults known)
        : this(known.Path) => _faults.AddRange(known._faults);

    public string Path { get; } = path;

    /// <summary>Notes what is wrong with an item (or another part of the mapping), and what to do.</summary>
    public void Add(int line, string place, string problem, string remedy) => _faults.Add((line, $"{place}: {problem}. {remedy}."));

    /// <summary>A list of its own that begins with these.</summary>
    public MappingFaults Copy() => new(this);

    /// <summary>Says all of them in the order of the lines.</summary>
    /// <exception cref="FileProblemException">There are some.</exception>
    public void ThrowIfAny()
    {
        if (_faults.Count == 0)
        {
            return;
        }

        string count = _faults.Count == 1 ? "a fault" : string.Create(CultureInfo.InvariantCulture, $"{_faults.Count} faults");
        IEnumerable<string> lines = _faults.OrderBy(fault => fault.Line).Select(fault => string.Create(CultureInfo.InvariantCulture, $"  line {fault.Line}, {fault.Text}"));
        throw new FileProblemException(string.Join(Environment.NewLine, [$"{Path}: the mapping has {count}:", .. lines]));
    }
}
