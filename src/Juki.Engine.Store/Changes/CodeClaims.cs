using Juki.Engine.Model.Codes;
using Juki.Engine.Store.Encoders;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Store.Changes;

/// <summary>Whether the codes of an image may be its resident's: a code has one resident at a time and is never used again.</summary>
internal readonly struct CodeClaims(Register register)
{
    /// <summary>The row that a new resident supersedes.</summary>
    public const int Nobody = -1;

    /// <summary>The row that has a code now.</summary>
    /// <exception cref="RegisterException">Nobody has it.</exception>
    public int Superseded(ResidentCode code) => register.FindRow(code, DeltaWriter.Latest) is var row and >= 0 ? row
        : throw new RegisterException("The change supersedes a code that no resident has: give the resident's code as it is now, or none for a new resident.");

    /// <exception cref="RegisterException">One of the codes is another resident's, or was.</exception>
    public void Check(ResidentCode code, int superseded, IReadOnlyList<EncodedRetiredCode> retiredCodes)
    {
        if (!IsFree(code, superseded) || register.TryFindRetired(code, DeltaWriter.Latest, out _))
        {
            throw new RegisterException("The change gives a resident a code that is in use or retired: codes are never used again.");
        }

        if (retiredCodes.DistinctBy(retired => retired.Body).Count() < retiredCodes.Count)
        {
            throw new RegisterException("The change names a retired code twice: a code is retired once.");
        }

        foreach (EncodedRetiredCode retired in retiredCodes)
        {
            ResidentCode former = ResidentCode.FromBody(retired.Body);
            bool isOther = register.TryFindRetired(former, DeltaWriter.Latest, out RetiredCode known) && known.Row != superseded;
            if (isOther || former == code || !IsFree(former, superseded))
            {
                throw new RegisterException("The change retires a code that is another resident's, or in use: a code is retired once.");
            }
        }
    }

    private bool IsFree(ResidentCode code, int superseded) => register.FindRow(code, DeltaWriter.Latest) is var row && (row < 0 || row == superseded);
}
