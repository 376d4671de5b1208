using Juki.Engine.Store.Building;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Registers;

/// <summary>A register cannot be opened or made; the message names file, offset and remedy, and no personal data.</summary>
public sealed class RegisterException : Exception
{
    private const string Remedy = "'juki verify' says which file is damaged; restore the register from a backup or make it again.";

    /// <summary>Without a message.</summary>
    public RegisterException()
    {
    }

    /// <summary>With a message.</summary>
    public RegisterException(string message)
        : base(message)
    {
    }

    /// <summary>With a message and a cause.</summary>
    public RegisterException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The records that contradict each other, if that is why no register was made.</summary>
    public RecordConflict? Conflict { get; internal init; }

    /// <summary>The register is sound and has no room for what was to be entered; nothing of it was.</summary>
    public bool IsFull { get; private init; }

    /// <summary>Something in it is not as it was written. Of all others nobody knows whether the register is damaged.</summary>
    public bool IsDamage { get; private init; }

    /// <summary>The system does not let a file be read: nobody knows whether it is damaged.</summary>
    public bool IsUnreadable { get; private init; }

    /// <summary>A file that the system does not let be read. That is no damage, and a backup would not help.</summary>
    internal static RegisterException CannotRead(string path, Exception failure) => new(
        failure is UnauthorizedAccessException
            ? $"There is no right to read {path}. Give the user who runs this program the right to read the register's files and to enter its directories. Whether it is damaged is not known."
            : $"{path} cannot be read: {failure.Message} See to the disk and try again. Whether it is damaged is not known.",
        failure)
    {
        IsUnreadable = true,
    };

    internal static RegisterException Full(string message) => new(message) { IsFull = true };

    internal static RegisterException Damaged(string file, long offset, string what) => new(FormattableString.Invariant(
        $"The register is damaged: {file}, at byte {offset:N0}: {what}. Restore the register from a backup or make it again."))
    {
        IsDamage = true,
    };

    /// <summary>A number that was used as an index leads out of its section: a fault that no check has found yet.</summary>
    internal static RegisterException PointsOutside(long index, long length) => new(FormattableString.Invariant(
        $"The register is damaged: a number in it leads to element {index:N0} of a section of {length:N0}. {Remedy}"))
    {
        IsDamage = true,
    };

    /// <summary>Something stands in it that no builder writes: a fault that no check has found yet. Its value may be all but somebody's, and stays unsaid.</summary>
    internal static RegisterException Impossible(string what) => new($"The register is damaged: {what}. {Remedy}") { IsDamage = true };

    /// <summary>Reading what is not verified failed with an exception of the runtime.</summary>
    internal static RegisterException Unreadable(Exception failure) => new(
        $"The register is damaged: what was read from it before it was verified cannot be ({failure.GetType().Name}). {Remedy}", failure)
    {
        IsDamage = true,
    };

    /// <summary>The verification itself failed, and nobody knows whether the register is sound.</summary>
    internal static RegisterException NotVerified(string snapshot, Exception failure) => new(
        $"{snapshot} could not be verified to the end ({failure.GetType().Name}: {failure.Message}). {Remedy}", failure);

    internal static RegisterException OtherFormat(string file, int version) => new(FormattableString.Invariant(
        $"{file} has format version {version}; this program reads version {Manifest.CurrentFormatVersion}. Use a program of that version, or make the register again."));
}
