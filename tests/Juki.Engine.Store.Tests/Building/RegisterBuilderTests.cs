using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Building;
using Juki.Engine.Store.Registers;
using Juki.Engine.TestKit;

namespace Juki.Engine.Store.Tests.Building;

public sealed class RegisterBuilderTests
{
    [Fact]
    public void Given_the_same_residents_over_any_number_of_sinks_in_any_order_When_built_Then_the_files_are_the_same_byte_for_byte()
    {
        using var directory = new TemporaryDirectory();
        Sample.Build(directory["one"]);
        Sample.Build(directory["two"], sinks: 2, first: 100);
        Sample.Build(directory["three"], sinks: 3, first: 211);

        Assert.Empty(RegisterFiles.Differences(directory["one"], directory["two"]));
        Assert.Empty(RegisterFiles.Differences(directory["one"], directory["three"]));
    }

    [Fact]
    public void Given_residents_of_every_shape_When_read_back_Then_each_item_is_the_same_to_the_letter()
    {
        using var directory = new TemporaryDirectory();
        Sample.Build(directory["register"]);
        using Register register = Register.Open(directory["register"]);
        var text = new RecordText();

        for (int index = 0; index < Sample.Residents; index++)
        {
            ResidentRecord expected = Sample.Resident(index);
            ResidentRecord actual = register.ReadResident(register.FindRow(expected.Code), text);
            AssertSame(expected, actual);
        }
    }

    [Fact]
    public void Given_versions_When_read_back_Then_none_is_lost_and_their_residents_link_to_them()
    {
        using var directory = new TemporaryDirectory();
        Sample.Build(directory["register"]);
        using Register register = Register.Open(directory["register"]);
        var text = new RecordText();
        int expected = Enumerable.Range(0, Sample.Residents).Sum(index => (index % 4) + (index % 41 == 0 ? 1 : 0));

        VersionRecordList versions = register.VersionsOf(register.ResidentsAt(0));
        Assert.Equal(expected, versions.Count);
        for (int index = 0; index < Sample.Residents; index++)
        {
            int row = register.FindRow(Sample.Code(index));
            (int first, int count) = register.VersionsOf(row);
            Assert.Equal(index % 4, Enumerable.Range(first, count).Count(version => register[version].Kind is VersionKind.FormerAddress or VersionKind.FormerName));
            Assert.All(Enumerable.Range(first, count), version => Assert.Equal(row, register.ResidentOf(version)));
        }

        VersionRecord last = versions.Read(expected - 1, text);
        Assert.Equal(VersionKind.FormerCode, last.Kind);
        Assert.Equal(new DateOnly(2020, 1, 1), last.To);
    }

    [Fact]
    public void Given_a_retired_code_When_looked_up_Then_it_leads_to_its_resident()
    {
        using var directory = new TemporaryDirectory();
        Sample.Build(directory["register"]);
        using Register register = Register.Open(directory["register"]);

        Assert.True(register.TryFindRetired(Sample.RetiredCode(41), out RetiredCode retired));
        Assert.Equal(Sample.Code(41), register.CodeOf(retired.Row));
        Assert.Equal(-1, register.FindRow(Sample.RetiredCode(41)));
        Assert.False(register.TryFindRetired(Sample.RetiredCode(42), out _));
    }

    [Fact]
    public void Given_every_row_When_sought_by_date_and_name_Then_it_is_among_the_found_single_and_batched()
    {
        using var directory = new TemporaryDirectory();
        Sample.Build(directory["register"]);
        using Register register = Register.Open(directory["register"]);
        int[] dates = [.. Enumerable.Range(0, register.RowCount).Select(row => register[row].DateId)];
        ulong[] names = [.. Enumerable.Range(0, register.RowCount).Select(register.FullNameHash)];
        var found = new int[register.RowCount * 8];
        var counts = new int[register.RowCount];
        register.Births.FindByName(dates, names, 8, found, counts);

        for (int row = 0; row < register.RowCount; row++)
        {
            var single = new int[8];
            int count = register.Births.FindByName(dates[row], names[row], single);
            Assert.Equal(count, counts[row]);
            Assert.Equal(single, found[(row * 8)..((row * 8) + 8)]);
            Assert.Equal(Enumerable.Range(0, register.RowCount).Count(other => dates[other] == dates[row] && names[other] == names[row]), count);
            Assert.True(count > 8 || single.Take(count).Contains(row));
        }

        Assert.Equal(0, register.Births.FindByName(-1, names[0], new int[8]));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(3, 1)]
    [InlineData(64, 2)]
    public void Given_little_room_and_any_number_of_lanes_When_sought_by_date_and_name_Then_all_are_counted_and_the_first_are_given(int lanes, int room)
    {
        using var directory = new TemporaryDirectory();
        Sample.Build(directory["register"]);
        using Register register = Register.Open(directory["register"]);
        int[] dates = [-1, .. Enumerable.Range(0, register.RowCount).Select(row => register[row].DateId)];
        ulong[] names = [1, .. Enumerable.Range(0, register.RowCount).Select(register.FullNameHash)];
        var found = new int[dates.Length * room];
        var counts = new int[dates.Length];

        register.Births.FindByName(dates, names, room, found, counts, lanes);

        for (int query = 0; query < dates.Length; query++)
        {
            var single = new int[room];
            Assert.Equal(register.Births.FindByName(dates[query], names[query], single), counts[query]);
            int given = Math.Min(room, counts[query]);
            Assert.Equal(single.Take(given), found.Skip(query * room).Take(given));
        }
    }

    [Fact]
    public void Given_the_batched_search_by_name_When_it_runs_again_and_again_Then_nothing_is_allocated()
    {
        using var directory = new TemporaryDirectory();
        Sample.Build(directory["register"]);
        using Register register = Register.Open(directory["register"]);
        int[] dates = [.. Enumerable.Range(0, 100).Select(row => register[row].DateId)];
        ulong[] names = [.. Enumerable.Range(0, 100).Select(register.FullNameHash)];
        var found = new int[400];
        var counts = new int[100];

        Assert.Equal(0, Allocations.Measure(() => register.Births.FindByName(dates, names, 4, found, counts)));
    }

    [Fact]
    public void Given_dates_exact_and_vague_When_their_ids_are_asked_Then_each_leads_back_to_its_date()
    {
        using var directory = new TemporaryDirectory();
        Sample.Build(directory["register"]);
        using Register register = Register.Open(directory["register"]);

        Assert.All(Enumerable.Range(0, register.Births.DateCount), id => Assert.Equal(id, register.Births.DateIdOf(register.Births.Date(id))));
        Assert.Equal(-1, register.Births.DateIdOf(BirthDate.Of(1901, 1, 1)));
        Assert.Equal(-1, register.Births.DateIdOf(BirthDate.Of(1939, 0, 0)));
        Assert.Equal(register.RowCount, Enumerable.Range(0, register.Births.DateCount).Sum(register.Births.RowCount));
    }

    [Fact]
    public void Given_two_residents_of_one_code_When_built_Then_it_is_refused_and_nothing_is_left()
    {
        using var directory = new TemporaryDirectory();
        using (var builder = new RegisterBuilder(directory["register"]))
        {
            IResidentSink sink = builder.CreateSink();
            sink.Add(Sample.Resident(1));
            sink.Add(Sample.Resident(1));
            RegisterException refused = Assert.Throws<RegisterException>(() => builder.Complete(new Dictionary<string, string>()));
            Assert.Equal(RecordConflictKind.DuplicateResident, refused.Conflict!.Kind);
            Assert.True(refused.Conflict.Concerns(Sample.Code(1)));
            Assert.False(refused.Conflict.Concerns(Sample.Code(2)));
            Assert.DoesNotContain(Sample.Code(1).Reveal(), refused.ToString() + refused.Conflict, StringComparison.Ordinal);
        }

        Assert.False(Directory.Exists(directory["register"]));
    }

    [Fact]
    public void Given_a_version_without_resident_When_built_Then_it_is_refused()
    {
        using var directory = new TemporaryDirectory();
        using var builder = new RegisterBuilder(directory["register"]);
        builder.CreateSink().AddVersion(new VersionRecord { Code = ResidentCode.FromBody(5), Kind = VersionKind.FormerAddress });

        RegisterException refused = Assert.Throws<RegisterException>(() => builder.Complete(new Dictionary<string, string>()));
        Assert.Equal(RecordConflictKind.VersionWithoutResident, refused.Conflict!.Kind);
        Assert.True(refused.Conflict.Concerns(ResidentCode.FromBody(5)));
    }

    [Theory]
    [InlineData(7, 1, RecordConflictKind.RetiredCodeWithoutResident, 7)]
    [InlineData(1, 2, RecordConflictKind.RetiredCodeReused, 2)]
    public void Given_a_retired_code_of_nobody_or_in_use_When_built_Then_it_is_refused(
        int owner, int retired, RecordConflictKind expected, int culprit)
    {
        using var directory = new TemporaryDirectory();
        using var builder = new RegisterBuilder(directory["register"]);
        IResidentSink sink = builder.CreateSink();
        sink.Add(Sample.Resident(1));
        sink.Add(Sample.Resident(2));
        sink.AddVersion(new VersionRecord { Code = Sample.Code(owner), Kind = VersionKind.FormerCode, FormerCode = Sample.Code(retired) });

        RegisterException refused = Assert.Throws<RegisterException>(() => builder.Complete(new Dictionary<string, string>()));

        Assert.Equal(expected, refused.Conflict!.Kind);
        Assert.True(refused.Conflict.Concerns(Sample.Code(culprit)));
    }

    [Fact]
    public void Given_a_directory_with_something_in_it_When_a_register_is_to_be_built_there_Then_it_is_refused()
    {
        using var directory = new TemporaryDirectory();
        File.WriteAllText(directory["note.txt"], "mine");

        Assert.Contains("not empty", Assert.Throws<RegisterException>(() => new RegisterBuilder(directory.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_no_resident_at_all_When_built_and_opened_Then_it_is_an_empty_register()
    {
        using var directory = new TemporaryDirectory();
        using (var builder = new RegisterBuilder(directory["register"]))
        {
            builder.Complete(new Dictionary<string, string>());
        }

        using Register register = Register.Open(directory["register"]);
        Assert.Equal(0, register.RowCount);
        Assert.Equal(-1, register.FindRow(Sample.Code(3)));
    }

    [Fact]
    public void Given_names_When_counted_Then_removed_residents_do_not_count_and_spellings_count_together()
    {
        using var directory = new TemporaryDirectory();
        Sample.Build(directory["register"]);
        using Register register = Register.Open(directory["register"]);
        int row = register.FindRow(Sample.Code(1));
        int expected = Enumerable.Range(0, register.ResidentCount).Count(other =>
            register[other].Status == ResidentStatus.Current && register.FullNameHash(other) == register.FullNameHash(row));

        Assert.True(expected > 1);
        Assert.Equal(expected, register.CountOfFullName(register.FullNameHash(row)));
        Assert.Equal(1, register.CountOfFullName(12345));
    }

    private static void AssertSame(in ResidentRecord expected, in ResidentRecord actual)
    {
        Assert.Equal(expected.Code, actual.Code);
        Assert.Equal(expected.FamilyName, actual.FamilyName);
        Assert.Equal(expected.GivenName, actual.GivenName);
        Assert.Equal(expected.FamilyKana, actual.FamilyKana);
        Assert.Equal(expected.GivenKana, actual.GivenKana);
        Assert.Equal(expected.LatinName, actual.LatinName);
        Assert.Equal(expected.Alias, actual.Alias);
        Assert.Equal(expected.FormerSurname, actual.FormerSurname);
        Assert.Equal(expected.BirthDate, actual.BirthDate);
        Assert.Equal(expected.Sex, actual.Sex);
        Assert.Equal(expected.MunicipalityCode, actual.MunicipalityCode);
        Assert.Equal(expected.Address, actual.Address);
        Assert.Equal(expected.Household, actual.Household);
        Assert.Equal(expected.Status, actual.Status);
        Assert.Equal(expected.StatusDate, actual.StatusDate);
        Assert.Equal(expected.Protected, actual.Protected);
    }
}
