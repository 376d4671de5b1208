using Juki.Engine.Model.Names;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Registers;

/// <summary>What is asked before anything of a register is read into memory.</summary>
internal static class RegisterOpening
{
    /// <summary>
    /// What an open register takes beside its sections: the runtime and what is derived from dictionaries and places. 140 MB
    /// at 40 million residents (<c>VmHWM</c> less the sections), and it hardly grows, since names and places do not. What
    /// <see cref="Spellings.NearNames"/> packs on first use, some 20 bytes for each name, has room in it.
    /// </summary>
    private const long DerivedBytes = 192L << 20;

    /// <summary>What helps where a register is to be read into memory.</summary>
    public const string MapRemedy = "Open it with --load map, which takes memory as it is touched (files that are not compressed), end other programs, or use a machine with more memory.";

    /// <summary>What helps where it is mapped already as far as its files allow.</summary>
    public const string MemoryRemedy = "End other programs, use a machine with more memory, or make the register with files that are not compressed: only those are mapped.";

    /// <summary>The manifest of a register that this program can open and that nobody is writing.</summary>
    /// <exception cref="RegisterException">It is none, is unfinished or being written, or is of another version.</exception>
    public static Manifest ReadManifest(string directory)
    {
        if (!BitConverter.IsLittleEndian)
        {
            throw new RegisterException("Registers are little-endian; this processor is not.");
        }

        if (!Directory.Exists(directory))
        {
            throw new RegisterException($"{directory} does not exist. Make a register with 'juki generate' or 'juki import'.");
        }

        WriterLock.RefuseIfHeld(directory);
        Manifest manifest = ManifestFile.Read(directory);
        return manifest.KeyVersion == NameFold.Version ? manifest : throw new RegisterException(FormattableString.Invariant(
            $"{directory} was made with version {manifest.KeyVersion} of the folding rules; this program has version {NameFold.Version}. Export it with the program that made it and import it again."));
    }

    /// <summary>Bytes of memory that a register takes with all its sections.</summary>
    public static long MemoryFor(Manifest manifest) => manifest.Sections.Sum(section => section.Bytes) + DerivedBytes;

    /// <summary>Refuses to begin what would not fit into memory.</summary>
    /// <param name="directory">The register.</param>
    /// <param name="sectionBytes">Bytes of the sections that will be read.</param>
    /// <param name="available">Bytes that there are.</param>
    /// <param name="remedy">What the caller's user can do.</param>
    /// <exception cref="RegisterException">It does not fit; says what is needed, what there is, and the remedy.</exception>
    public static void RequireMemory(string directory, long sectionBytes, long available, string remedy)
    {
        long needed = sectionBytes + DerivedBytes;
        if (needed > available)
        {
            throw new RegisterException(FormattableString.Invariant(
                $"Opening {directory} takes {needed >> 20:N0} MiB of memory and {available >> 20:N0} MiB are available. {remedy}"));
        }
    }
}
