using Juki.Engine.Durability.History;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.History;

/// <summary>Residents as a register has them at a journal address.</summary>
/// <param name="current">The open register, which a later one may replace.</param>
internal sealed class PastResidents(CurrentRegister current)
{
    /// <summary>The resident with a code after a change; null if nobody had it.</summary>
    /// <exception cref="HistoryException">The snapshot contains later changes, so that it does not tell.</exception>
    public ResidentImage? Find(ResidentCode code, long asOf) => current.Read(register => Find(register, code, asOf));

    /// <summary>The resident who has or had a code, null if nobody, at an address, or at that of the snapshot where it contains later changes.</summary>
    public (ResidentImage? Image, long Address) FindEver(ResidentCode code, long asOf) => current.Read(register =>
    {
        long address = Math.Max(asOf, register.BaseAddress);
        return (FindEver(register, code, address), address);
    });

    private static ResidentImage? FindEver(Register register, ResidentCode code, long asOf) => Find(register, code, asOf)
        ?? (register.TryFindRetired(code, asOf, out RetiredCode retired) ? new ResidentImageReader(register).Read(retired.Row) : null);

    private static ResidentImage? Find(Register register, ResidentCode code, long asOf)
    {
        if (asOf < register.BaseAddress)
        {
            throw new HistoryException(HistoryFault.Missing, FormattableString.Invariant(
                $"The archives of the history end before entry {asOf + 1}, and the snapshot contains it already, so that it is not known what was before. Restore the archives up to {register.BaseAddress} from a backup."));
        }

        return register.FindRow(code, asOf) is var row and >= 0 ? new ResidentImageReader(register).Read(row) : null;
    }
}
