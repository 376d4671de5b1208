using System.Runtime.InteropServices;

namespace Juki.Engine.Store.Memory;

/// <summary>
/// One zeroed stretch of memory off the managed heap, the only owner of its address. From 2 MiB on it is aligned to
/// 2 MiB and advised as huge pages: a random line then costs half (see bench/README.md), and the kernel gives huge pages
/// only where they are asked for.
/// </summary>
internal sealed unsafe class NativeBlock : IDisposable
{
    public const long HugePageBytes = 2 << 20;

    private readonly nuint _mappedBytes;
    private nint _address;

    public NativeBlock(long bytes, bool hugePages = true)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        bool huge = hugePages && bytes >= HugePageBytes;
        long rounded = Math.Max(RoundUp(bytes, huge ? HugePageBytes : Environment.SystemPageSize), Environment.SystemPageSize);
        _mappedBytes = (nuint)rounded;
        _address = OperatingSystem.IsLinux() ? Map(rounded, huge) : Allocate(rounded);
        GC.AddMemoryPressure(rounded);
    }

    ~NativeBlock() => Release();

    /// <summary>First byte; null after disposal, so that a late access faults instead of reading foreign memory.</summary>
    public byte* Pointer => (byte*)_address;

    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    private static long RoundUp(long bytes, long unit) => (bytes + unit - 1) / unit * unit;

    private static nint Map(long bytes, bool huge)
    {
        long slack = huge ? HugePageBytes : 0;
        nint mapped = LibC.Map(0, (nuint)(bytes + slack), LibC.ProtRead | LibC.ProtWrite, LibC.MapPrivate | LibC.MapAnonymous, -1, 0);
        if (mapped == -1)
        {
            throw new InsufficientMemoryException(FormattableString.Invariant(
                $"The system refused {bytes:N0} bytes of memory (error {Marshal.GetLastPInvokeError()}); free memory or use a smaller register."));
        }

        if (!huge)
        {
            return mapped;
        }

        nint aligned = (nint)RoundUp(mapped, HugePageBytes);
        ReturnSlack(mapped, aligned, aligned + (nint)bytes, mapped + (nint)(bytes + slack));
        // Advice only: without huge pages everything works, slower.
        _ = LibC.Advise(aligned, (nuint)bytes, LibC.AdviseHugePage);
        return aligned;
    }

    private static void ReturnSlack(nint start, nint alignedStart, nint alignedEnd, nint end)
    {
        if (alignedStart > start)
        {
            _ = LibC.Unmap(start, (nuint)(alignedStart - start));
        }

        if (end > alignedEnd)
        {
            _ = LibC.Unmap(alignedEnd, (nuint)(end - alignedEnd));
        }
    }

    private static nint Allocate(long bytes)
    {
        void* memory = NativeMemory.AlignedAlloc((nuint)bytes, 4096);
        NativeMemory.Clear(memory, (nuint)bytes);
        return (nint)memory;
    }

    private void Release()
    {
        nint address = Interlocked.Exchange(ref _address, 0);
        if (address == 0)
        {
            return;
        }

        GC.RemoveMemoryPressure((long)_mappedBytes);
        if (OperatingSystem.IsLinux())
        {
            _ = LibC.Unmap(address, _mappedBytes);
        }
        else
        {
            NativeMemory.AlignedFree((void*)address);
        }
    }
}
