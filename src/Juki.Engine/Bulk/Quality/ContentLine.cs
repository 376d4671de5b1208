using System.Runtime.InteropServices;

namespace Juki.Engine.Bulk.Quality;

/// <summary>A line with the <see cref="ContentHash"/> of its items: twelve bytes.</summary>
/// <param name="Key">The hash.</param>
/// <param name="Line">Number of the line, from 1.</param>
[StructLayout(LayoutKind.Sequential, Pack = sizeof(uint))]
internal readonly record struct ContentLine(ulong Key, uint Line) : IKeyedLine;
