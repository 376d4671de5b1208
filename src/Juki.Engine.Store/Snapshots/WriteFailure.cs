using Juki.Engine.Store.Registers;

namespace Juki.Engine.Store.Snapshots;

/// <summary>A file system that does not take what is to be written: full, without permission, broken.</summary>
internal static class WriteFailure
{
    /// <summary>Whether the file system is the cause.</summary>
    public static bool Is(Exception problem) => problem is IOException or UnauthorizedAccessException || IsFileTooLarge(problem);

    /// <summary>The refusal, with the directory and the remedy.</summary>
    public static RegisterException In(string directory, Exception problem) => new(
        $"{directory} cannot be written ({problem.Message}). Free space there, get the right to write there, or choose another place. Nothing was published.", problem);

    /// <summary>A file system's own limit (EFBIG, such as 4 GiB on FAT) comes out of .NET as an argument out of range.</summary>
    private static bool IsFileTooLarge(Exception problem) => problem is ArgumentOutOfRangeException { ParamName: "value" };
}
