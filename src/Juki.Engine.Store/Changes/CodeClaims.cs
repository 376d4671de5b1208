using Juki.Engine.Model.Codes;
using Juki.Engine.Store.Encoders;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Store.Changes;

/// <summary>
/// Whether the codes of an image may be its resident's, and none of them is forgotten: a code has one resident at a time and is never used again.
/// </summary>
internal readonly struct CodeClaims(Register register)
{
    /// <summary>The row that a new resident supersedes.</summary>
    public const int Nobody = -1;

    /// <summary>The row that has a code now.</summary>
    /// <exception cref="RegisterException">Nobody has it.</exception>
    public int Superseded(ResidentCode code) => register.FindRow(code, DeltaWriter.Latest) is var row and >= 0 ? row
        : throw new RegisterException("The change supersedes a code that no resident has: give the resident's code as it is now, or none for a new resident.");

    /// <exception cref="RegisterException">One of the codes is another resident's, or was; or one that the resident had is left out.</exception>
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

        int carried = 0;
        foreach (EncodedRetiredCode retired in retiredCodes)
        {
            ResidentCode former = ResidentCode.FromBody(retired.Body);
            bool isRetired = register.TryFindRetired(former, DeltaWriter.Latest, out RetiredCode known);
            if ((isRetired && known.Row != superseded) || former == code || !IsFree(former, superseded))
            {
                throw new RegisterException("The change retires a code that is another resident's, or in use: a code is retired once.");
            }

            carried += isRetired ? 1 : 0;
        }

        RequireAllCarried(code, superseded, retiredCodes, carried);
    }

    /// <summary>A code that no image carries any more would be free again.</summary>
    private void RequireAllCarried(ResidentCode code, int superseded, IReadOnlyList<EncodedRetiredCode> retiredCodes, int carried)
    {
        if (superseded == Nobody)
        {
            return;
        }

        ResidentCode until = register.CodeOf(superseded);
        if (carried < register.RetiredCodeCountOf(superseded) || (until != code && retiredCodes.All(retired => retired.Body != until.Body)))
        {
            throw new RegisterException("The change leaves out a code that its resident had: give all retired codes, after a change of the code the one until then too.");
        }
    }

    private bool IsFree(ResidentCode code, int superseded) => register.FindRow(code, DeltaWriter.Latest) is var row && (row < 0 || row == superseded);
}
