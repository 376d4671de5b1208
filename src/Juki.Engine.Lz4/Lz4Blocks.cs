using System.Runtime.InteropServices;

namespace Juki.Engine.Lz4;

/// <summary>Blocks of the reference library of LZ4: the only file that knows it.</summary>
public static partial class Lz4Blocks
{
    /// <summary>How somebody who does not have the library gets it.</summary>
    public const string InstallAdvice = "Install it (apt install liblz4-1, dnf install lz4-libs, brew install lz4)";

    private const string Library = "liblz4";

    private static readonly string[] Names = OperatingSystem.IsWindows() ? ["liblz4.dll"]
        : OperatingSystem.IsMacOS() ? ["liblz4.1.dylib", "/opt/homebrew/lib/liblz4.1.dylib"]
        : ["liblz4.so.1"];

    static Lz4Blocks() => NativeLibrary.SetDllImportResolver(typeof(Lz4Blocks).Assembly, (name, _, _) => name == Library ? Load(Names) : 0);

    /// <summary>The library is there; to be asked before work that needs it.</summary>
    public static bool IsInstalled => Load(Names) != 0;

    /// <summary>The file that is looked for.</summary>
    public static string FileName => Names[0];

    /// <summary>Compresses a block.</summary>
    /// <returns>Its compressed length; 0 if the destination is too small for it.</returns>
    public static int Compress(ReadOnlySpan<byte> source, Span<byte> destination) =>
        CompressDefault(MemoryMarshal.GetReference(source), ref MemoryMarshal.GetReference(destination), source.Length, destination.Length);

    /// <summary>Decompresses a block into exactly its place; never reads or writes outside of the spans, whatever the block holds.</summary>
    /// <returns>Whether the block filled the destination to the last byte.</returns>
    public static bool TryDecompress(ReadOnlySpan<byte> source, Span<byte> destination) =>
        DecompressSafe(MemoryMarshal.GetReference(source), ref MemoryMarshal.GetReference(destination), source.Length, destination.Length) == destination.Length;

    private static nint Load(IReadOnlyList<string> names)
    {
        foreach (string name in names)
        {
            if (NativeLibrary.TryLoad(name, out nint library))
            {
                return library;
            }
        }

        return 0;
    }

    [LibraryImport(Library, EntryPoint = "LZ4_compress_default")]
    private static partial int CompressDefault(in byte source, ref byte destination, int sourceLength, int destinationLength);

    [LibraryImport(Library, EntryPoint = "LZ4_decompress_safe")]
    private static partial int DecompressSafe(in byte source, ref byte destination, int sourceLength, int destinationLength);
}
