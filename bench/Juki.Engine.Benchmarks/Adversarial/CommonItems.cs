using Juki.Engine.Benchmarks.Peers;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Benchmarks.Adversarial;

/// <summary>What most residents of a register have: the items that leave most candidates.</summary>
internal sealed class CommonItems
{
    public CommonItems(Register register)
    {
        var resident = new PeerResident(register);
        resident.Read(0);
        Address = resident.Address;
        int dateId = Enumerable.Range(0, register.Births.DateCount).Where(id => PeerResident.IsDay(register.Births.Date(id))).MaxBy(register.Births.RowCount);
        BirthDate = resident.DateText(register.Births.Date(dateId));
        BornThatDay = register.Births.RowCount(dateId);

        // Ids run from the commonest name on; a family name may be missing beside a Latin name.
        Family = Enumerable.Range(0, register.Families.Count).Select(id => register.Families.Text(id).ToString()).First(name => name.Length > 0);
        Given = Enumerable.Range(0, register.Givens.Count).Select(id => register.Givens.Text(id).ToString()).First(name => name.Length > 0);
    }

    public string Family { get; }

    public string Given { get; }

    /// <summary>The date with most rows.</summary>
    public string BirthDate { get; }

    /// <summary>How many rows that are.</summary>
    public int BornThatDay { get; }

    /// <summary>Some resident's address.</summary>
    public string Address { get; }
}
