using Juki.Engine.Model.Changes;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.TestKit.Changes;

/// <summary>The digest of all residents of a register, removed ones included, with their versions: equal for registers that hold the same.</summary>
public static class RegisterDigest
{
    /// <summary>Of a register at a journal address; of what readers see now if null.</summary>
    public static ImageDigest Of(Register register, long? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(register);
        ImageDigest digest = default;
        var images = new ResidentImageReader(register);
        ResidentList residents = register.ResidentsAt(asOf ?? register.JournalAddress);
        for (int index = 0; index < residents.Count; index++)
        {
            digest.Add(ImageDigest.Of(images.Read(residents[index])));
        }

        return digest;
    }
}
