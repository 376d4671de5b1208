using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Names;

namespace Juki.Engine.Bulk.Quality;

/// <summary>
/// A line that was answered with a resident: eight bytes, the 34 bits of the code's body above the 28 of the line. It is the code that
/// tells residents apart, not their row, which a server does not show.
/// </summary>
internal readonly record struct Claim : IKeyedLine
{
    /// <summary>Enough for <see cref="BulkOptions.ComparedLinesLimit"/>.</summary>
    private const int LineBits = 28;

    private readonly ulong _bits;

    /// <param name="resident">The resident.</param>
    /// <param name="line">Number of the line, from 1 to <see cref="BulkOptions.ComparedLinesLimit"/>.</param>
    public Claim(ResidentCode resident, uint line) => _bits = (resident.Body << LineBits) | line;

    public uint Line => (uint)_bits & ((1u << LineBits) - 1);

    /// <summary>Mixing loses nothing: two residents never have one key.</summary>
    public ulong Key => KeyHash.Mix(_bits >> LineBits);
}
