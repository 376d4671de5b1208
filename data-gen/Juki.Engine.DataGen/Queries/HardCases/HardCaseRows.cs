using Juki.Engine.DataGen.Noise;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.DataGen.Queries.HardCases;

/// <summary>The residents who are easily taken for another, as many as the pre-pass over a register found.</summary>
internal sealed class HardCaseRows
{
    private readonly int[][] _rowsByKind;
    private readonly HardCaseKind[] _kinds;

    private HardCaseRows(params int[][] rowsByKind)
    {
        _rowsByKind = rowsByKind;
        _kinds = [.. Enum.GetValues<HardCaseKind>().Where(kind => rowsByKind[(int)kind].Length > 0)];
    }

    /// <summary>Looks for about <paramref name="wanted"/> residents of each kind.</summary>
    public static HardCaseRows Find(Register register, ResidentList residents, int wanted, ulong seed, CancellationToken cancellation)
    {
        if (wanted == 0)
        {
            return new HardCaseRows([], [], []);
        }

        (int[] twins, int[] parentsAndChildren) = new HouseholdSearch(register, residents, seed).Find(wanted, cancellation);
        return new HardCaseRows(twins, parentsAndChildren, new NamesakeSearch(register, residents, seed).Find(wanted, cancellation));
    }

    /// <summary>Draws a kind that there is, then one of its residents. False if there is nobody of any kind.</summary>
    public bool TryDraw(ref QueryRandom random, out int row, out HardCaseKind kind)
    {
        row = -1;
        kind = default;
        if (_kinds.Length == 0)
        {
            return false;
        }

        kind = _kinds[random.Below(_kinds.Length)];
        int[] rows = _rowsByKind[(int)kind];
        row = rows[random.Below(rows.Length)];
        return true;
    }
}
