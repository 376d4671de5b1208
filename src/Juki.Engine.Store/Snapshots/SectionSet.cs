using System.Collections.Concurrent;
using Juki.Engine.Store.Memory;

namespace Juki.Engine.Store.Snapshots;

/// <summary>The sections of one snapshot in memory, and their owner. One thread may give some back while another adds.</summary>
internal sealed class SectionSet : IDisposable
{
    private readonly ConcurrentDictionary<SectionKind, INativeSection> _sections = new();

    /// <summary>Gives a section its memory, zeroed.</summary>
    public NativeArray<T> Allocate<T>(SectionKind<T> kind, long length)
        where T : unmanaged => (NativeArray<T>)Allocate((SectionKind)kind, length);

    /// <inheritdoc cref="Allocate{T}"/>
    public INativeSection Allocate(SectionKind kind, long length)
    {
        INativeSection section = kind.AllocateAny(length);
        Add(kind, section);
        return section;
    }

    /// <summary>Takes a section that lies elsewhere, and owns it.</summary>
    public void Add(SectionKind kind, INativeSection section)
    {
        if (!_sections.TryAdd(kind, section))
        {
            throw new InvalidOperationException($"The section '{kind.Name}' is there already.");
        }
    }

    /// <summary>A section that was allocated or added.</summary>
    public NativeArray<T> Get<T>(SectionKind<T> kind)
        where T : unmanaged => (NativeArray<T>)_sections[kind];

    /// <inheritdoc cref="Get{T}"/>
    public INativeSection Get(SectionKind kind) => _sections[kind];

    /// <summary>Gives the memory of a section back; nobody may read it any more.</summary>
    public void Release(SectionKind kind)
    {
        if (_sections.TryRemove(kind, out INativeSection? section))
        {
            section.Dispose();
        }
    }

    public void Dispose()
    {
        foreach (INativeSection section in _sections.Values)
        {
            section.Dispose();
        }
    }
}
