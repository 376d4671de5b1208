namespace Juki.Engine.Store.Registers;

/// <summary>How many residents a register has at a journal address, with what belongs to them.</summary>
/// <param name="JournalAddress">The journal address.</param>
/// <param name="Residents">Residents, removed ones included.</param>
/// <param name="Present">Residents that are not removed.</param>
/// <param name="Versions">Version rows.</param>
/// <param name="RetiredCodes">Retired codes.</param>
public sealed record RegisterCounts(long JournalAddress, int Residents, int Present, int Versions, int RetiredCodes)
{
    /// <summary>Counts a register.</summary>
    /// <exception cref="ArgumentOutOfRangeException">As for <see cref="Register.RequireReadable"/>.</exception>
    public static RegisterCounts At(Register register, long asOf)
    {
        ArgumentNullException.ThrowIfNull(register);
        ResidentList residents = register.ResidentsAt(asOf);
        int retiredCodes = RetiredCodeEntries.At(register.Base, register.Delta, asOf).Length;
        return new RegisterCounts(asOf, residents.Count, residents.PresentCount, residents.VersionCount, retiredCodes);
    }
}
