using System.Globalization;

namespace Juki.Engine.Model.Json;

/// <summary>What is wrong with a JSON file: everything at once, each with its line.</summary>
public sealed class JsonFaults
{
    private readonly List<(int Line, string Fault)> _faults = [];

    /// <summary>Nothing is wrong so far.</summary>
    public bool IsEmpty => _faults.Count == 0;

    /// <summary>Adds what is wrong, and what to do: <c>marginBits is "x"; give …</c>.</summary>
    public void Add(int line, string fault) => _faults.Add((line, fault));

    /// <summary>A list of its own that begins with these.</summary>
    public JsonFaults Copy()
    {
        JsonFaults copy = new();
        copy._faults.AddRange(_faults);
        return copy;
    }

    /// <summary>The faults from the first line to the last: <c>line 7: marginBits is "x"; give …</c>.</summary>
    public IReadOnlyList<string> ByLine() =>
        [.. _faults.OrderBy(fault => fault.Line).Select(fault => string.Create(CultureInfo.InvariantCulture, $"line {fault.Line}: {fault.Fault}"))];
}
