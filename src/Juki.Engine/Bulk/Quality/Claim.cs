using Juki.Engine.Model.Names;

namespace Juki.Engine.Bulk.Quality;

/// <summary>A line that was answered with a resident: eight bytes.</summary>
/// <param name="ResidentRow">The resident's row.</param>
/// <param name="Line">Number of the line, from 1.</param>
internal readonly record struct Claim(int ResidentRow, uint Line) : IKeyedLine
{
    /// <summary>Mixing loses nothing: two residents never have one key.</summary>
    public ulong Key => KeyHash.Mix((ulong)ResidentRow);
}
