using Juki.Engine.Model;
using Juki.Engine.Model.Records;

namespace Juki.Engine.DataGen.Tests.Population;

[Collection(SmallPopulationCollection.Name)]
public sealed class RecordTests(SmallPopulation population)
{
    private List<GeneratedResident> Residents => population.Sink.Residents;

    private List<GeneratedVersion> Versions => population.Sink.Versions;

    [Fact]
    public void Given_a_wanted_size_When_generated_Then_exactly_so_many_residents_are_present() =>
        Assert.Equal(SmallPopulation.ResidentCount, Residents.Count(resident => resident.Status == ResidentStatus.Current));

    [Fact]
    public void Given_present_and_retired_codes_When_compared_Then_no_two_are_equal()
    {
        ulong[] codes =
        [
            .. Residents.Select(resident => resident.Code.Body),
            .. Versions.Where(version => version.Kind == VersionKind.FormerCode).Select(version => version.FormerCode.Body),
        ];
        Assert.True(codes.Length > Residents.Count);
        Assert.Equal(codes.Length, codes.Distinct().Count());
    }

    [Fact]
    public void Given_any_resident_When_looked_at_Then_name_sex_and_address_are_there()
    {
        foreach (GeneratedResident resident in Residents)
        {
            Assert.True(resident.Latin.Length > 0 || (resident.Family.Length > 0 && resident.Given.Length > 0));
            Assert.True(resident.Latin.Length > 0 || (resident.FamilyKana.Length > 0 && resident.GivenKana.Length > 0));
            Assert.True(resident.Sex is Sex.Male or Sex.Female);
            Assert.Equal(6, resident.Municipality.Length);
            Assert.Contains(resident.Address[2..4], c => "都道府県".Contains(c, StringComparison.Ordinal));
            Assert.NotEmpty(resident.Household);
        }
    }

    [Fact]
    public void Given_readings_When_looked_at_Then_they_are_full_width_katakana() =>
        Assert.All(Residents, resident => Assert.All(resident.FamilyKana + resident.GivenKana, c => Assert.InRange(c, 'ァ', 'ー')));

    [Fact]
    public void Given_removed_residents_When_looked_at_Then_they_and_only_they_have_a_status_date() =>
        Assert.All(Residents, resident => Assert.Equal(resident.Status != ResidentStatus.Current, resident.StatusDate is not null));

    [Fact]
    public void Given_versions_When_looked_at_Then_each_belongs_to_a_resident_and_is_complete_in_itself()
    {
        HashSet<ulong> codes = [.. Residents.Select(resident => resident.Code.Body)];
        foreach (GeneratedVersion version in Versions)
        {
            Assert.Contains(version.Code.Body, codes);
            Assert.True(version.Family.Length > 0 ^ version.Latin.Length > 0);
            Assert.NotEmpty(version.Address);
            Assert.NotEmpty(version.Municipality);
            Assert.True(version.From is null || version.To is null || version.From <= version.To);
        }
    }

    [Theory]
    [InlineData(VersionKind.FormerAddress)]
    [InlineData(VersionKind.FormerName)]
    [InlineData(VersionKind.FormerSurname)]
    [InlineData(VersionKind.Alias)]
    [InlineData(VersionKind.FormerCode)]
    public void Given_a_kind_of_version_When_looked_for_Then_it_occurs(VersionKind kind) =>
        Assert.Contains(Versions, version => version.Kind == kind);

    [Theory]
    [InlineData("髙")]
    [InlineData("﨑")]
    [InlineData("𠮷")]
    [InlineData("澤")]
    public void Given_variant_spellings_When_looked_for_in_surnames_Then_they_occur(string variant) =>
        Assert.Contains(Residents, resident => resident.Family.Contains(variant, StringComparison.Ordinal));

    [Theory]
    [InlineData("北海道札幌市", "条")]
    [InlineData("大阪府堺市", "丁")]
    [InlineData("京都府京都市", "通")]
    [InlineData("岩手県", "地割")]
    [InlineData("東京都", "丁目")]
    public void Given_a_region_s_own_address_system_When_looked_for_Then_it_occurs(string place, string sign) =>
        Assert.Contains(
            Residents, resident => resident.Address.StartsWith(place, StringComparison.Ordinal) && resident.Address.Contains(sign, StringComparison.Ordinal));

    [Fact]
    public void Given_birth_dates_When_looked_at_Then_some_have_unknown_parts_and_most_have_none()
    {
        int unknown = Residents.Count(resident => resident.BirthDate.Day == 0);
        Assert.InRange(unknown, 1, Residents.Count / 1000);
    }

    [Fact]
    public void Given_apartment_buildings_When_households_are_counted_Then_many_buildings_are_shared()
    {
        int shared = Residents.Where(resident => resident.Address.EndsWith("号室", StringComparison.Ordinal))
            .GroupBy(resident => resident.Address[..^5])
            .Count(building => building.Select(resident => resident.Household).Distinct().Count() > 1);
        Assert.True(shared > 20);
    }
}
