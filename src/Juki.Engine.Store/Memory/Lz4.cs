using System.Runtime.InteropServices;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Store.Memory;

/// <summary>The reference library of LZ4, by its block format: the only file that knows it.</summary>
internal static partial class Lz4
{
    private const string Library = "liblz4";

    private static readonly string[] Names = OperatingSystem.IsWindows() ? ["liblz4.dll"]
        : OperatingSystem.IsMacOS() ? ["liblz4.1.dylib", "/opt/homebrew/lib/liblz4.1.dylib"]
        : ["liblz4.so.1"];

    static Lz4() => NativeLibrary.SetDllImportResolver(typeof(Lz4).Assembly, (name, _, _) => name == Library ? Load(Names) : 0);

    /// <summary>Refuses to go on where the library is not installed. Called once, before work that needs it.</summary>
    /// <exception cref="RegisterException">It is not there; says how to get it.</exception>
    public static void Require() => Require(Names);

    /// <summary>The same for a library of other names.</summary>
    internal static void Require(IReadOnlyList<string> names)
    {
        if (Load(names) == 0)
        {
            throw new RegisterException(
                $"The library LZ4 ({names[0]}) is not installed, and compressed sections need it. Install it (apt install liblz4-1, dnf install lz4-libs, brew install lz4), or make the register with --compress none.");
        }
    }

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
