using Juki.Engine.Model.Records;
using Juki.Engine.Store.Building;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Store.Changes;

/// <summary>A resident of the delta and where it stands among those of the base.</summary>
/// <param name="Body">Body of the code.</param>
/// <param name="Row">Row number.</param>
/// <param name="Place">The first row of the base whose code is not below.</param>
internal readonly record struct EnteredResident(ulong Body, int Row, int Place)
{
    /// <summary>The residents of a delta that were valid at a journal address, in the order of their codes.</summary>
    public static EnteredResident[] At(Delta delta, RegisterBase registerBase, long asOf)
    {
        (ulong[] bodies, int[] rows) = InOrder(delta, asOf);
        var entered = new EnteredResident[rows.Length];
        // In the order of codes the base is read from its start to its end.
        Shares.ForEach(rows.Length, (first, end) =>
        {
            for (int index = first; index < end; index++)
            {
                entered[index] = new EnteredResident(bodies[index], rows[index], registerBase.LowerBound(bodies[index]));
            }
        });
        return entered;
    }

    private static (ulong[] Bodies, int[] Rows) InOrder(Delta delta, long asOf)
    {
        List<ulong> bodies = [];
        List<int> rows = [];
        for (int row = delta.FirstRow; row < delta.FirstRow + delta.Count; row++)
        {
            if (delta.Row(row).Kind == VersionKind.Current && delta.IsValid(row, asOf))
            {
                bodies.Add(delta.Row(row).CodeOrOwner);
                rows.Add(row);
            }
        }

        (ulong[] keys, int[] items) = (bodies.ToArray(), rows.ToArray());
        Array.Sort(keys, items);
        return (keys, items);
    }
}
