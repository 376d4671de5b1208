using System.Security.Cryptography;
using Juki.Engine.Model.Codes;
using Juki.Engine.Store.Changes;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Changes;

/// <summary>
/// Draws resident codes that nobody has or had (住民基本台帳法 第三十条の二, 第三十条の四: nobody chooses one, none is used again).
/// </summary>
/// <param name="register">Whose codes are taken.</param>
/// <param name="draw">A random number below <see cref="ResidentCode.BodyCount"/>.</param>
internal sealed class UnusedCodes(Register register, Func<ulong> draw)
{
    private const int HalfMax = 100_000;

    /// <summary>Codes by the system's generator of secrets, which nobody can foresee.</summary>
    public static UnusedCodes Of(Register register) => new(register, DrawSecretly);

    /// <summary>Codes that are drawn in the same way and that nobody has or had in another register.</summary>
    public UnusedCodes For(Register other) => new(other, draw);

    /// <summary>A code; never that of ten zeros, which on the wire stands for none. Of ten thousand million one in a hundred is taken, so that few are drawn in vain.</summary>
    public ResidentCode Draw()
    {
        ResidentCode code;
        do
        {
            code = ResidentCode.FromBody(draw());
        }
        while (code.Body == 0 || register.FindRow(code, DeltaWriter.Latest) >= 0 || register.TryFindRetired(code, DeltaWriter.Latest, out _));

        return code;
    }

    private static ulong DrawSecretly() => ((ulong)RandomNumberGenerator.GetInt32(HalfMax) * HalfMax) + (ulong)RandomNumberGenerator.GetInt32(HalfMax);
}
