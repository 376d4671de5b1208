using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Snapshots;
using Juki.Engine.Store.Tests.Names;

namespace Juki.Engine.Store.Tests.Building;

/// <summary>The order inside the buckets is one that content alone decides, whoever dealt the entries out.</summary>
public sealed class BucketOrderTests : IClassFixture<NamesakeRegister>, IDisposable
{
    private readonly SectionSet _sections;

    public BucketOrderTests(NamesakeRegister namesakes) =>
        _sections = SnapshotFiles.Read(namesakes.Path, ManifestFile.Read(namesakes.Path));

    public void Dispose() => _sections.Dispose();

    [Fact]
    public void Given_a_name_index_When_read_Then_each_bucket_ascends_by_tag_and_row() =>
        AssertOrdered(SectionKinds.NameStarts, SectionKinds.NameTags, SectionKinds.NameRows);

    [Fact]
    public void Given_an_address_index_When_read_Then_each_bucket_ascends_by_tag_and_row() =>
        AssertOrdered(SectionKinds.AddressStarts, SectionKinds.AddressTags, SectionKinds.AddressRows);

    private void AssertOrdered<TTag>(SectionKind<int> starts, SectionKind<TTag> tags, SectionKind<int> rows)
        where TTag : unmanaged, IComparable<TTag>
    {
        NativeArray<int> bounds = _sections.Get(starts);
        Assert.True(bounds.Length > 100 && bounds[bounds.Length - 1] == _sections.Get(rows).Length);
        for (long bucket = 1; bucket < bounds.Length; bucket++)
        {
            for (int entry = bounds[bucket - 1] + 1; entry < bounds[bucket]; entry++)
            {
                (TTag, int) before = (_sections.Get(tags)[entry - 1], _sections.Get(rows)[entry - 1]);
                Assert.True(before.CompareTo((_sections.Get(tags)[entry], _sections.Get(rows)[entry])) < 0, $"entry {entry}");
            }
        }
    }
}
