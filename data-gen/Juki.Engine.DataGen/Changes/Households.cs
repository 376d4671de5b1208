using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.DataGen.Changes;

/// <summary>Finds the family of a resident in the register by its index of addresses, so that no index of households is needed: same block, same surname, same household.</summary>
internal sealed class Households(Register register)
{
    /// <summary>Larger ones are institutions, which do not move.</summary>
    private const int SizeMax = 12;

    private readonly int[] _neighbours = new int[256];

    /// <summary>Who lives with a resident as the register has it; nobody for those who are not in the register.</summary>
    public IEnumerable<ResidentCode> OthersOf(ResidentCode code)
    {
        int resident = register.FindRow(code);
        if (resident < 0 || register.HouseholdKey(resident) == 0)
        {
            return [];
        }

        ref readonly Row row = ref register[resident];
        int found = register.Blocks.Find(register.Addresses.ClassOf(row.PlaceId), row.Numbers, register.Families.KeyHash(row.FamilyId), 0, _neighbours);
        ResidentCode[] others =
        [
            .. _neighbours.Take(found)
                .Where(other => other != resident && register.HouseholdKey(other) == register.HouseholdKey(resident) && register[other].Status == ResidentStatus.Current)
                .Select(register.CodeOf),
        ];
        return others.Length < SizeMax ? others : [];
    }
}
