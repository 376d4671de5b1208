using FsCheck;
using FsCheck.Fluent;
using Juki.Engine.History;
using Juki.Engine.History.Days;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;

namespace Juki.Engine.Tests.History;

public class ResidentDaysTwinTests
{
    private const int Days = 200;

    private static readonly DateOnly First = new(2020, 1, 1);

    [Fact]
    public void Given_random_versions_and_changes_When_asked_for_each_day_Then_the_answer_is_that_of_a_list_with_a_place_for_each_day() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            Random random = new(seed);
            ResidentImage made = new() { Code = ResidentCode.FromBody(1), Address = "made", Versions = new VersionList(Versions(random)) };
            DayTwin twin = new(First, Days, made);
            List<ResidentChange> changes = [];
            for (int number = random.Next(6); number > 0; number--)
            {
                Add(changes, made, twin, random);
            }

            var history = new ResidentHistory(changes.Count > 0 ? changes[^1].After : made, changes);
            return Enumerable.Range(0, Days).All(day => Same(twin.On(First.AddDays(day)), ResidentDays.Of(history, First.AddDays(day), null)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void Given_random_times_of_processing_When_asked_what_was_known_Then_it_is_the_picture_after_the_last_change_processed_by_then() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            Random random = new(seed);
            ResidentImage made = new() { Code = ResidentCode.FromBody(1), Address = "made" };
            List<ResidentChange> changes = [];
            for (int number = random.Next(1, 8); number > 0; number--)
            {
                Add(changes, made, twin: null, random);
            }

            DateOnly knownAt = First.AddDays(random.Next(Days));
            string expected = changes.LastOrDefault(change => change.Processed.Day <= knownAt)?.After.Address ?? made.Address;
            return ResidentDays.Of(new ResidentHistory(changes[^1].After, changes), null, knownAt).Picture!.Address == expected;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    /// <summary>Periods that follow one another, some without a first day, some with a gap before them.</summary>
    private static List<VersionImage> Versions(Random random)
    {
        List<VersionImage> versions = [];
        int from = random.Next(20);
        for (int number = random.Next(4); number > 0; number--)
        {
            int to = from + random.Next(15);
            versions.Add(ResidentDaysTests.Former($"version {number}", random.Next(3) == 0 ? null : First.AddDays(from), First.AddDays(to)));
            from = to + 1 + (random.Next(2) * random.Next(10));
        }

        return versions;
    }

    private static void Add(List<ResidentChange> changes, ResidentImage made, DayTwin? twin, Random random)
    {
        bool corrects = random.Next(3) == 0;
        DateOnly date = First.AddDays(random.Next(Days));
        ResidentImage before = changes.Count > 0 ? changes[^1].After : made;
        ResidentImage after = before with { Address = $"change {changes.Count}" };
        changes.Add(ResidentDaysTests.Change(
            changes.Count + 1, corrects ? ChangeReason.Correction : ChangeReason.MoveWithin, $"{date:yyyy-MM-dd}", before, after, $"{First.AddDays(random.Next(Days)):yyyy-MM-dd}"));
        twin?.Take(date, after.Address, corrects);
    }

    private static bool Same((string Address, bool IsSure)? expected, ResidentOnDay actual) => expected is { } address
        ? actual.Picture!.Address == address.Address && actual.SinceUnknown.HasFlag(ResidentParts.Address) == !address.IsSure && !actual.Unknown.HasFlag(ResidentParts.Address)
        : actual.Unknown.HasFlag(ResidentParts.Address);
}
