using Juki.Engine.Benchmarks.Peers;
using Juki.Engine.Benchmarks.Registers;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Benchmarks.Adversarial;

/// <summary>What most residents of a register have: the items that leave most candidates.</summary>
internal sealed class CommonItems
{
    /// <summary>The longest name, reading or address that a query may have.</summary>
    public const int LongestItem = 8_193;

    public CommonItems(Register register)
    {
        var resident = new PeerResident(register);
        resident.Read(0);
        Address = resident.Address;
        int dateId = Enumerable.Range(0, register.Births.DateCount).Where(id => PeerResident.IsDay(register.Births.Date(id))).MaxBy(register.Births.RowCount);
        BirthDate = resident.DateText(register.Births.Date(dateId));
        BornThatDay = register.Births.RowCount(dateId);

        (Family, FamilyKana) = Commonest(register.Families);
        (Given, GivenKana) = Commonest(register.Givens);
    }

    public string Family { get; }

    public string Given { get; }

    public string FamilyKana { get; }

    public string GivenKana { get; }

    /// <summary>The date with most rows.</summary>
    public string BirthDate { get; }

    /// <summary>How many rows that are.</summary>
    public int BornThatDay { get; }

    /// <summary>Some resident's address.</summary>
    public string Address { get; }

    /// <summary>Four items, those that are not given the commonest.</summary>
    public NoisyQuery Query(string name, string? birthDate = null, string? address = null, string? sex = null, string kana = "") => new()
    {
        Name = name,
        Kana = kana,
        BirthDate = birthDate ?? BirthDate,
        Sex = sex ?? "1",
        Address = address ?? Address,
    };

    /// <summary>Ids run from the commonest name on; a family name may be missing beside a Latin name, and so may a reading.</summary>
    private static (string Name, string Kana) Commonest(NameDictionary names)
    {
        int id = Enumerable.Range(0, names.Count).First(id => names.Text(id).Length > 0 && names.Kana(id).Length > 0);
        return (names.Text(id).ToString(), names.Kana(id).ToString());
    }
}
