using System.Globalization;

namespace Juki.Engine.Matching.Json;

/// <summary>What is wrong with a JSON file: everything at once, each with its line.</summary>
internal sealed class JsonFaults
{
    private readonly List<(int Line, string Fault)> _faults = [];

    public bool IsEmpty => _faults.Count == 0;

    public void Add(int line, string fault) => _faults.Add((line, fault));

    /// <summary>The faults from the first line to the last: <c>line 7: marginBits is "x"; give …</c>.</summary>
    public IReadOnlyList<string> ByLine() =>
        [.. _faults.OrderBy(fault => fault.Line).Select(fault => string.Create(CultureInfo.InvariantCulture, $"line {fault.Line}: {fault.Fault}"))];
}
