using System.Globalization;
using Juki.Engine.DataGen.Changes;
using Juki.Engine.DataGen.Tests.Integration;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Building;
using Juki.Engine.Store.Registers;
using Juki.Engine.TestKit;

namespace Juki.Engine.DataGen.Tests.Changes;

[Collection(RealRegisterCollection.Name)]
public class GeneratedChangesTests(RealRegister real)
{
    private static readonly DateOnly From = RealRegister.ChangesFrom;

    [Fact]
    public void Given_a_year_of_changes_When_applied_in_order_Then_none_is_refused_and_every_reason_has_occurred()
    {
        AppliedChanges applied = new(real.Register);
        ChangeEvent[] changes = real.Changes;

        Assert.All(changes, change => Assert.Equal(ChangeFinding.Fine, applied.Apply(change)));
        Assert.Empty(Enum.GetValues<ChangeReason>().Except(changes.Select(change => change.Reason)));
    }

    [Fact]
    public void Given_residents_after_a_year_of_changes_When_imported_as_records_and_versions_Then_they_are_the_same()
    {
        AppliedChanges applied = new(real.Register);
        Array.ForEach(real.Changes, change => applied.Apply(change));
        using TemporaryDirectory directory = new();
        using (RegisterBuilder builder = new(directory["after"]))
        {
            IResidentSink sink = builder.CreateSink();
            foreach (ResidentImage image in applied.Residents.Values)
            {
                image.WriteTo(sink);
            }

            builder.Complete(new Dictionary<string, string>());
        }

        using Register after = Register.Open(directory["after"]);
        AppliedChanges read = new(after);
        Assert.Equal(applied.Residents.Count, read.Residents.Count);
        Assert.All(applied.Residents.Values, image => Assert.Equal(image, read.Residents[image.Code]));
        Assert.Equal(Digest(applied), Digest(read));
    }

    [Fact]
    public void Given_the_months_of_a_year_When_moves_are_counted_Then_march_and_april_have_ten_times_those_of_the_quietest()
    {
        int[] moves = new int[13];
        foreach (ChangeEvent change in real.Changes.Where(change => change.Reason is ChangeReason.MoveBetween or ChangeReason.MoveWithin))
        {
            moves[change.Processed.Day.Month]++;
        }

        double quietest = moves.Skip(1).Min();
        Assert.InRange(moves[3] / quietest, 7, 16);
        Assert.InRange(moves[4] / quietest, 7, 16);
    }

    [Fact]
    public void Given_all_changes_When_their_times_are_read_Then_they_never_go_back_lie_in_the_year_on_working_days_and_follow_their_events()
    {
        ChangeEvent[] changes = real.Changes;

        Assert.Equal(changes.OrderBy(change => change.Processed), changes);
        Assert.InRange(changes[0].Processed.Day, From, From.AddDays(3));
        Assert.InRange(changes[^1].Processed.Day, From.AddDays(360), From.AddDays(364));
        Assert.DoesNotContain(changes, change => change.Processed.Day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        Assert.All(changes, change => Assert.InRange(change.Processed.Day.DayNumber - change.Date.DayNumber, 0, 21));
        Assert.Equal(changes.Length, changes.Select(change => change.Key).Distinct().Count());
    }

    [Fact]
    public void Given_deaths_moves_and_marriages_When_ages_are_compared_Then_the_old_die_and_the_young_move_and_marry()
    {
        ILookup<ChangeReason, int> ages = real.Changes.Where(change => change.Code is not null).ToLookup(change => change.Reason, AgeOf);

        Assert.InRange(ages[ChangeReason.Death].Average(), 72, 92);
        Assert.InRange(ages[ChangeReason.MoveBetween].Average(), 22, 42);
        Assert.InRange(ages[ChangeReason.Marriage].Average(), 24, 42);
    }

    [Fact]
    public void Given_several_changes_of_one_person_When_they_are_of_one_marriage_Then_moves_and_former_surnames_follow_it()
    {
        ChangeEvent[] changes = real.Changes;
        Dictionary<ResidentCode, ChangeEvent> marriages = changes.Where(change => change.Reason == ChangeReason.Marriage).DistinctBy(change => change.Code).ToDictionary(change => change.Code!.Value);
        int moves = changes.Count(change => change.Reason is ChangeReason.MoveBetween or ChangeReason.MoveWithin
            && marriages.TryGetValue(change.Code!.Value, out ChangeEvent? marriage) && change.Processed.CompareTo(marriage.Processed) > 0);

        Assert.InRange((double)moves / marriages.Count, 0.4, 1.2);
    }

    [Fact]
    public void Given_families_When_their_moves_are_counted_Then_many_move_together_to_one_address_on_one_day()
    {
        IGrouping<(DateOnly, string?), ChangeEvent>[] moves =
            [.. real.Changes.Where(change => change.Reason is ChangeReason.MoveBetween or ChangeReason.MoveWithin).GroupBy(change => (change.Date, change.Items.Address))];

        Assert.InRange((double)moves.Sum(group => group.Count()) / moves.Length, 1.3, 1.9);
        Assert.All(moves, group => Assert.Single(group.Select(change => change.Items.Household).Distinct()));
    }

    [Fact]
    public void Given_the_same_seed_When_written_twice_Then_the_files_are_equal_and_another_seed_gives_another()
    {
        string once = Write(new ChangeOptions { Count = 500, Seed = 3 });

        Assert.Equal(once, Write(new ChangeOptions { Count = 500, Seed = 3 }));
        Assert.NotEqual(once, Write(new ChangeOptions { Count = 500, Seed = 4 }));
        Assert.Equal(501, once.Count(letter => letter == '\n'));
    }

    [Fact]
    public void Given_a_register_that_shows_a_day_When_no_first_day_is_said_Then_the_changes_begin_the_day_after()
    {
        string said = Write(new ChangeOptions { Count = 100, From = From });

        Assert.Equal(said, Write(new ChangeOptions { Count = 100 }));
        Assert.NotEqual(said, Write(new ChangeOptions { Count = 100, From = From.AddDays(365) }));
    }

    [Fact]
    public void Given_options_out_of_range_When_prepared_Then_all_faults_are_named()
    {
        ArgumentException fault = Assert.Throws<ArgumentException>(() => new ChangeGenerator(real.Register, new ChangeOptions { Count = -1, From = new DateOnly(1400, 1, 1) }));

        Assert.Contains("Count is -1", fault.Message, StringComparison.Ordinal);
        Assert.Contains("From is 1400-01-01", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1_000)]
    public void Given_a_register_of_few_residents_When_many_changes_are_made_Then_there_are_as_many_as_asked_for(int count)
    {
        using SyntheticRegister few = new(residents: 20);
        AppliedChanges applied = new(few.Register);
        ChangeSequence sequence = new(few.Register, new ChangeOptions { Count = count }, From);

        for (int number = 0; number < count; number++)
        {
            Assert.Equal(ChangeFinding.Fine, applied.Apply(sequence.Next()));
        }
    }

    private string Write(ChangeOptions options)
    {
        using StringWriter events = new(CultureInfo.InvariantCulture);
        new ChangeGenerator(real.Register, options).Write(events);
        return events.ToString();
    }

    private int AgeOf(ChangeEvent change)
    {
        int row = real.Register.FindRow(change.Code!.Value);
        BirthDate born = row < 0 ? BirthDate.Of(From.Year, 1, 1) : real.Register.Births.Date(real.Register[row].DateId);
        return change.Date.Year - (born.Year == 0 ? change.Date.Year - 40 : born.Year);
    }

    private static ImageDigest Digest(AppliedChanges residents)
    {
        ImageDigest digest = default;
        foreach (ResidentImage image in residents.Residents.Values)
        {
            digest.Add(ImageDigest.Of(image));
        }

        return digest;
    }
}
