using Juki.Engine.Model.Codes;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Store.Rows;

/// <summary>The body of a resident code as rows keep it, in 34 bits, and retired codes in 64: more than ten digits need.</summary>
internal static class StoredCode
{
    /// <exception cref="RegisterException">It has more than ten digits.</exception>
    public static ResidentCode ToCode(ulong body) =>
        IsCode(body) ? ResidentCode.FromBody(body) : throw RegisterException.Impossible("the body of a resident code in it has more than ten digits");

    /// <summary>Whether a stored number is the body of a code.</summary>
    public static bool IsCode(ulong body) => body < ResidentCode.BodyCount;
}
