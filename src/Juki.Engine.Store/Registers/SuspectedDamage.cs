namespace Juki.Engine.Store.Registers;

/// <summary>
/// Tells damage from faults of the program. A mapped register answers before it is verified, and until then a flipped bit can
/// make any number of a row: a place that does not exist, an address longer than the longest. Sections refuse it themselves
/// with a <see cref="RegisterException"/>; arrays of the runtime, and buffers made for the longest address, refuse it with
/// exceptions of their own. To check every number before it is used would cost every answer; an exception filter costs nothing
/// until one is thrown. Of a register that has been verified such an exception is what it seems, and comes out as it is.
/// </summary>
/// <example>
/// <code>
/// catch (Exception failure) when (SuspectedDamage.Explains(failure, register.Verification))
/// {
///     throw SuspectedDamage.Of(failure);
/// }
/// </code>
/// </example>
public static class SuspectedDamage
{
    /// <summary>Whether a failure is one that a wrong number causes, and the register has not been found sound.</summary>
    public static bool Explains(Exception failure, RegisterVerification verification) =>
        failure is IndexOutOfRangeException or ArgumentException && verification.State != VerificationState.Sound;

    /// <summary>The failure as that of a damaged register; keeps it as its cause.</summary>
    public static RegisterException Of(Exception failure) => RegisterException.Unreadable(failure);
}
