using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Registers;
using Juki.Engine.TestKit.Changes;

namespace Juki.Engine.Store.Tests.Changes;

/// <summary>What the writer of changes refuses, and that nothing of it is applied.</summary>
public sealed class DeltaWriterTests : IDisposable
{
    private readonly ChangedRegister _changed = new(seed: 7, residents: 20);

    private ResidentImage Resident => _changed.Model.Residents.Values.First();

    private ResidentImage Another => _changed.Model.Residents.Values.Last();

    [Fact]
    public void Given_an_item_that_no_row_holds_When_an_image_is_given_Then_it_is_refused_and_cannot_be_committed()
    {
        AssertRefused<RegisterException>(Resident.Body, Resident with { Address = new string('町', TextLimits.RecordItemLengthMax + 1) });
        AssertRefused<RegisterException>(Resident.Body, Resident with { FamilyName = "a\0b" });
        AssertRefused<RegisterException>(Resident.Body, Resident with { StatusDate = new DateOnly(1799, 12, 31) });
        AssertRefused<RegisterException>(Resident.Body, Resident with { Versions = new VersionList([new VersionImage { Kind = VersionKind.LatinName }]) });
        AssertRefused<RegisterException>(Resident.Body, Resident with { Versions = new VersionList([new VersionImage { Kind = VersionKind.Alias, LatinName = "A", FamilyName = "B" }]) });
        AssertRefused<RegisterException>(Resident.Body, Resident with { Versions = new VersionList([new VersionImage { Kind = VersionKind.FormerCode, To = new DateOnly(2600, 1, 1) }]) });
    }

    [Fact]
    public void Given_codes_that_are_another_s_or_nobody_s_When_committed_Then_the_change_is_refused()
    {
        ulong free = _changed.Model.NewBody();
        ulong retired = Resident.Body;
        ResidentImage recoded = _changed.Model.Put(retired, Resident.WithNewCode(_changed.Model.NewBody())).Image;
        _changed.Put(retired, recoded);

        AssertRefused<RegisterException>(free, Another);
        AssertRefused<RegisterException>(null, Another);
        AssertRefused<RegisterException>(Another.Body, Another with { Code = ResidentCode.FromBody(recoded.Body) });
        AssertRefused<RegisterException>(Another.Body, Another with { Code = ResidentCode.FromBody(retired) });
        AssertRefused<RegisterException>(null, Another with { Code = ResidentCode.FromBody(retired) });
        AssertRefused<RegisterException>(Another.Body, Another with { Versions = new VersionList([Retired(retired)]) });
        AssertRefused<RegisterException>(Another.Body, Another with { Versions = new VersionList([Retired(recoded.Body)]) });
        AssertRefused<RegisterException>(Another.Body, Another with { Versions = new VersionList([Retired(Another.Body)]) });
        AssertRefused<RegisterException>(Another.Body, Another with { Versions = new VersionList([Retired(free), Retired(free)]) });
    }

    [Fact]
    public void Given_an_image_without_a_code_that_the_resident_had_When_committed_Then_it_is_refused()
    {
        AssertRefused<RegisterException>(Resident.Body, Resident with { Code = ResidentCode.FromBody(_changed.Model.NewBody()) });
        ResidentImage before = Another;
        ResidentImage recoded = _changed.Model.Put(before.Body, before.WithNewCode(_changed.Model.NewBody())).Image;
        _changed.Put(before.Body, recoded);

        AssertRefused<RegisterException>(recoded.Body, recoded with { Versions = before.Versions });
        AssertRefused<RegisterException>(recoded.Body, recoded with { Code = ResidentCode.FromBody(_changed.Model.NewBody()) });
        _changed.Put(recoded.Body, recoded.WithNewCode(_changed.Model.NewBody()));
    }

    [Fact]
    public void Given_an_address_that_does_not_rise_When_committed_Then_it_is_refused()
    {
        _changed.Change(3);
        Resident.WriteTo(_changed.Writer);

        Assert.Throws<ArgumentOutOfRangeException>(() => _changed.Writer.Commit(_changed.Writer.Published, Resident.Code));
        Assert.Equal(3, _changed.Register.JournalAddress);
    }

    [Fact]
    public void Given_no_image_or_the_version_of_another_resident_When_given_Then_it_is_refused()
    {
        Assert.Throws<InvalidOperationException>(() => _changed.Writer.Commit(1, null));
        Resident.WriteTo(_changed.Writer);
        Assert.Throws<InvalidOperationException>(() => _changed.Writer.AddVersion(new VersionImage { Kind = VersionKind.Alias }.ToRecord(Another.Code)));
        _changed.Writer.Discard();
        Assert.Throws<InvalidOperationException>(() => _changed.Writer.Commit(1, Resident.Code));
    }

    [Fact]
    public void Given_a_register_with_a_writer_When_another_is_asked_for_Then_it_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => _changed.Register.BeginChanges(0));

    [Fact]
    public void Given_names_dates_and_places_that_the_base_does_not_have_When_read_Then_they_count_as_borne_by_one_and_come_back()
    {
        ResidentImage stranger = Another with
        {
            Code = ResidentCode.FromBody(_changed.Model.NewBody()),
            FamilyName = "龘",
            FamilyKana = "ヌ",
            BirthDate = BirthDate.Of(2031, 5, 6),
            Address = "沖縄県那覇市泉崎一丁目1番1号" + new string('長', 300),
            MunicipalityCode = "472018",
        };
        _changed.Put(null, stranger);
        int row = _changed.Register.FindRow(stranger.Code);

        Assert.True(stranger == new ResidentImageReader(_changed.Register).Read(row));
        Assert.Equal(1, _changed.Register.CountOfFullName(_changed.Register.FullNameHash(row)));
        Assert.Equal(1, _changed.Register.Births.ResidentCount(_changed.Register[row].DateId));
        Assert.Equal(_changed.Register[row].DateId, _changed.Register.Births.DateIdOf(stranger.BirthDate));
        Assert.Equal(-1, _changed.Register.Addresses.ClassOf(_changed.Register[row].PlaceId).Municipality);
        var buffer = new char[_changed.Register.AddressLengthMax];
        Assert.Equal(stranger.Address, buffer[.._changed.Register.RenderAddress(row, buffer)]);
    }

    [Fact]
    public void Given_a_resident_with_more_versions_than_the_bits_of_a_row_count_When_read_Then_all_come_back()
    {
        VersionImage[] versions = [.. Enumerable.Range(0, 300).Select(number => Resident.AsPast(VersionKind.FormerAddress, null, new DateOnly(2000, 1, 1).AddDays(number)))];
        ResidentImage much = Resident with { Versions = new VersionList([.. Resident.Versions.Where(version => version.Kind == VersionKind.FormerCode), .. versions]) };
        _changed.Put(Resident.Body, much);

        Assert.True(much == new ResidentImageReader(_changed.Register).Read(_changed.Register.FindRow(much.Code)));
    }

    public void Dispose() => _changed.Dispose();

    private static VersionImage Retired(ulong body) => new() { Kind = VersionKind.FormerCode, FormerCode = ResidentCode.FromBody(body) };

    /// <summary>A refused image changes nothing, and the writer goes on.</summary>
    private void AssertRefused<TException>(ulong? superseded, ResidentImage image)
        where TException : Exception
    {
        long before = _changed.Register.JournalAddress;
        Assert.Throws<TException>(() => _changed.Put(superseded, image));
        Assert.Throws<InvalidOperationException>(() => _changed.Writer.Commit(before + 1, superseded is { } body ? ResidentCode.FromBody(body) : null));
        Assert.Equal(before, _changed.Register.JournalAddress);
        AssertUnchanged();
    }

    private void AssertUnchanged() => Assert.All(
        _changed.Model.Residents.Values,
        resident => Assert.True(resident == new ResidentImageReader(_changed.Register).Read(_changed.Register.FindRow(resident.Code))));
}
