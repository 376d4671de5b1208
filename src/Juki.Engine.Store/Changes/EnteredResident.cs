using Juki.Engine.Model.Records;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Store.Changes;

/// <summary>A resident of the delta and where it stands among those of the base.</summary>
/// <param name="Body">Body of the code.</param>
/// <param name="Row">Row number.</param>
/// <param name="Place">The first row of the base whose code is not below.</param>
internal readonly record struct EnteredResident(ulong Body, int Row, int Place) : IComparable<EnteredResident>
{
    /// <summary>The residents of a delta that were valid at a journal address, in the order of their codes.</summary>
    public static EnteredResident[] At(Delta delta, RegisterBase registerBase, long asOf)
    {
        List<EnteredResident> entered = [];
        for (int row = delta.FirstRow; row < delta.FirstRow + delta.Count; row++)
        {
            if (delta.Row(row).Kind == VersionKind.Current && delta.IsValid(row, asOf))
            {
                ulong body = delta.Row(row).CodeOrOwner;
                entered.Add(new EnteredResident(body, row, registerBase.LowerBound(body)));
            }
        }

        entered.Sort();
        return [.. entered];
    }

    public int CompareTo(EnteredResident other) => Body.CompareTo(other.Body);
}
