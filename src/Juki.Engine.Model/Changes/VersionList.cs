using System.Collections;
using System.Collections.Immutable;

namespace Juki.Engine.Model.Changes;

/// <summary>The versions of a resident in one order, whatever order they came in: two lists with the same versions are equal.</summary>
public sealed class VersionList : IReadOnlyList<VersionImage>, IEquatable<VersionList>
{
    private readonly ImmutableArray<VersionImage> _versions;

    /// <summary>A list of versions.</summary>
    public VersionList(IEnumerable<VersionImage> versions) => _versions = [.. versions.Order()];

    /// <summary>No version.</summary>
    public static VersionList Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _versions.Length;

    /// <inheritdoc/>
    public VersionImage this[int index] => _versions[index];

    /// <inheritdoc/>
    public bool Equals(VersionList? other) => other is not null && _versions.AsSpan().SequenceEqual(other._versions.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as VersionList);

    /// <inheritdoc/>
    public override int GetHashCode() => _versions.Aggregate(_versions.Length, HashCode.Combine);

    /// <inheritdoc/>
    public IEnumerator<VersionImage> GetEnumerator() => _versions.AsEnumerable().GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
