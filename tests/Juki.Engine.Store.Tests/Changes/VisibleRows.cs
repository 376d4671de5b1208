using Juki.Engine.Model.Codes;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Store.Tests.Changes;

/// <summary>The rows that are valid at a journal address, as codes lead to them: what indexes are held against.</summary>
internal sealed class VisibleRows
{
    public VisibleRows(Register register, IEnumerable<ulong> bodies, long asOf)
    {
        foreach (ulong body in bodies)
        {
            int resident = register.FindRow(ResidentCode.FromBody(body), asOf);
            (int first, int count) = register.VersionsOf(resident);
            Residents.Add(resident);
            All.Add(resident);
            All.AddRange(Enumerable.Range(first, count));
        }
    }

    public List<int> Residents { get; } = [];

    public List<int> All { get; } = [];

    /// <summary>The rows with a property, ascending.</summary>
    public int[] Where(Func<int, bool> holds) => [.. All.Where(holds).Order()];
}
