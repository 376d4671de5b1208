using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Rows;
using Juki.Engine.Store.Snapshots;
using Juki.Engine.Store.Tests.Building;
using Juki.Engine.TestKit;

namespace Juki.Engine.Store.Tests.Snapshots;

public sealed class CrossReferencesTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly Manifest _manifest;
    private readonly SectionSet _sections;

    public CrossReferencesTests()
    {
        Sample.Build(_directory["register"]);
        _manifest = ManifestFile.Read(_directory["register"]);
        _sections = SnapshotFiles.Read(_directory["register"], _manifest);
    }

    public void Dispose()
    {
        _sections.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public void Given_a_register_as_built_When_checked_Then_nothing_is_refused() => Check();

    [Fact]
    public void Given_a_row_with_a_name_that_is_not_there_When_checked_Then_file_and_offset_are_named()
    {
        ref Row row = ref _sections.Get(SectionKinds.Rows)[7];
        row.Word1 = Row.FamilyBits.Set(row.Word1, Row.FamilyBits.Max);

        AssertRefused("rows.section, at byte 4,320");
    }

    [Fact]
    public void Given_a_version_without_a_resident_When_checked_Then_it_is_refused()
    {
        ref Row version = ref _sections.Get(SectionKinds.Rows)[_manifest.Residents];
        version.Word0 = Row.CodeOrOwnerBits.Set(version.Word0, (ulong)_manifest.Residents);

        AssertRefused("rows.section");
    }

    [Fact]
    public void Given_a_resident_with_versions_behind_the_end_When_checked_Then_it_is_refused()
    {
        ref Row resident = ref _sections.Get(SectionKinds.Rows)[0];
        resident.Word3 = Row.FirstVersionBits.Set(resident.Word3, Row.FirstVersionBits.Max);

        AssertRefused("rows.section");
    }

    [Fact]
    public void Given_a_place_whose_text_ends_behind_all_texts_When_checked_Then_it_is_refused()
    {
        _sections.Get(SectionKinds.Places)[2].TownLength = ushort.MaxValue;

        AssertRefused("places.section, at byte 4,128");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void Given_a_row_number_outside_When_checked_Then_it_is_refused(int number)
    {
        _sections.Get(SectionKinds.BirthRows)[5] = number;

        AssertRefused("birth-rows.section, at byte 4,116");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void Given_a_start_of_a_block_outside_When_checked_Then_it_is_refused(int start)
    {
        _sections.Get(SectionKinds.CodeBlocks)[3].Start = start;

        AssertRefused("code-blocks.section");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void Given_an_entry_of_an_index_outside_When_checked_Then_file_and_offset_are_named(int number)
    {
        _sections.Get(SectionKinds.NameRows)[5] = number;
        AssertRefused("name-rows.section, at byte 4,116");

        _sections.Get(SectionKinds.NameRows)[5] = 0;
        _sections.Get(SectionKinds.AddressRows)[5] = number;
        AssertRefused("address-rows.section, at byte 4,116");
    }

    [Fact]
    public void Given_an_entry_of_the_address_index_that_is_no_resident_When_checked_Then_it_is_refused()
    {
        _sections.Get(SectionKinds.AddressRows)[0] = _manifest.Residents;

        AssertRefused("address-rows.section");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void Given_a_bucket_that_starts_outside_When_checked_Then_file_and_offset_are_named(int start)
    {
        int whole = _sections.Get(SectionKinds.NameStarts)[3];
        _sections.Get(SectionKinds.NameStarts)[3] = start;
        AssertRefused("name-starts.section, at byte 4,1");

        _sections.Get(SectionKinds.NameStarts)[3] = whole;
        _sections.Get(SectionKinds.AddressStarts)[3] = start;
        AssertRefused("address-starts.section, at byte 4,1");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void Given_a_start_of_a_stretch_outside_When_checked_Then_it_is_refused(int start)
    {
        _sections.Get(SectionKinds.BirthStretches)[2] = start;

        AssertRefused("birth-stretches.section");
    }

    [Fact]
    public void Given_a_retired_code_of_nobody_When_checked_Then_it_is_refused()
    {
        _sections.Get(SectionKinds.RetiredCodes)[0].Row = -1;

        AssertRefused("retired-codes.section");
    }

    [Fact]
    public void Given_a_text_that_ends_behind_the_characters_When_checked_Then_it_is_refused()
    {
        _sections.Get(SectionKinds.Givens)[0].TextStart = uint.MaxValue;

        AssertRefused("givens.section");
    }

    [Fact]
    public void Given_a_count_of_residents_that_is_not_the_rows_When_checked_Then_it_is_refused() =>
        Assert.Throws<RegisterException>(() => new CrossReferences(_sections, "snapshot", int.MaxValue).Check());

    private void Check() => new CrossReferences(_sections, "snapshot", _manifest.Residents).Check();

    private void AssertRefused(string place) =>
        Assert.Contains(place, Assert.Throws<RegisterException>(Check).Message, StringComparison.Ordinal);
}
