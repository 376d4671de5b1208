using System.Runtime.InteropServices;

namespace Juki.Engine.Bulk.Quality;

/// <summary>Lines with one key: how many, and the first two of them, whatever order they come in. Twenty bytes.</summary>
[StructLayout(LayoutKind.Sequential, Pack = sizeof(uint))]
internal struct LineGroup
{
    private uint _first;
    private uint _second;
    private uint _rows;

    public LineGroup(ulong key, uint line)
    {
        Key = key;
        _first = line;
        _second = uint.MaxValue;
        _rows = 1;
    }

    public ulong Key { get; }

    /// <summary>How many rows there are.</summary>
    public readonly long Rows => _rows;

    /// <summary>The two lines that come first in the file; only where there are two.</summary>
    public readonly LinePair FirstPair => new(_first, _second);

    /// <summary>Takes another line.</summary>
    public void Add(uint line)
    {
        _second = Math.Min(_second, Math.Max(_first, line));
        _first = Math.Min(_first, line);
        _rows++;
    }
}
