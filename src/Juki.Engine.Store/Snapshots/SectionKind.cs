using System.Runtime.CompilerServices;
using Juki.Engine.Store.Memory;

namespace Juki.Engine.Store.Snapshots;

/// <summary>A kind of section: the name of its file and the size of its elements.</summary>
internal abstract class SectionKind(string name)
{
    /// <summary>Name in lower case, of the file too: <c>rows.section</c>.</summary>
    public string Name { get; } = name;

    /// <summary>Opening derives something from it, so that it is read and checked first whatever its size, and never mapped.</summary>
    public bool IsAlwaysRead { get; init; }

    /// <summary>Bytes of one element.</summary>
    public abstract int ElementSize { get; }

    /// <summary>Memory for so many elements.</summary>
    public abstract INativeSection AllocateAny(long length);

    /// <summary>So many elements that lie in a mapped file.</summary>
    public abstract INativeSection MapAny(MappedFile file, long offset, long length);
}

/// <inheritdoc/>
internal sealed class SectionKind<T>(string name) : SectionKind(name)
    where T : unmanaged
{
    /// <inheritdoc/>
    public override int ElementSize => Unsafe.SizeOf<T>();

    /// <inheritdoc/>
    public override INativeSection AllocateAny(long length) => new NativeArray<T>(length);

    /// <inheritdoc/>
    public override INativeSection MapAny(MappedFile file, long offset, long length) => new NativeArray<T>(file, offset, length);
}
