using FsCheck;
using FsCheck.Fluent;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;

namespace Juki.Engine.Model.Tests.Changes;

/// <summary>What holds after any number of changes, in whatever order and with whatever days.</summary>
public class TransitionPropertyTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(500);

    private static readonly Gen<string> Name = Gen.Elements("髙橋", "佐藤", "鈴木", "田中", "SMITH ANN");

    private static readonly Gen<ItemChanges> Items =
        from texts in Name.ArrayOf(7)
        select new ItemChanges
        {
            FamilyName = texts[0],
            FamilyKana = texts[1],
            GivenKana = texts[2],
            LatinName = texts[3],
            Alias = texts[4],
            FormerSurname = texts[5],
            MunicipalityCode = Sample.Kyoto,
            Address = texts[6],
            Sex = Sex.Female,
            BirthDate = Sample.Resident.BirthDate,
        };

    /// <summary>Events of any reason within half a year, with just the items that their reasons need and may set.</summary>
    private static readonly Gen<ChangeEvent> Event =
        from reason in Gen.Elements(Enum.GetValues<ChangeReason>())
        from items in Items
        from day in Gen.Choose(-90, 90)
        select (Sample.Event(reason, Only(items, ReasonRules.Of(reason).MaySet)) with { Processed = new ProcessingTime(1_800_000_000) }) with { Date = Sample.Day.AddDays(day) };

    private static readonly Arbitrary<ChangeEvent[]> Life = Event.ArrayOf(12).ToArbitrary();

    [Fact]
    public void Given_any_changes_When_applied_one_after_another_Then_no_period_ends_before_it_begins_and_those_whose_beginning_is_known_do_not_overlap() =>
        Check.One(Many, Prop.ForAll(Life, life => Images(life).All(image => image.Versions.All(version => !(version.From > version.To))
            && new[] { VersionKind.FormerAddress, VersionKind.FormerSurname, VersionKind.Alias }.All(kind => AreDisjoint(image, kind)))));

    [Fact]
    public void Given_any_changes_When_applied_one_after_another_Then_a_version_that_has_ended_stays_for_ever() =>
        Check.One(Many, Prop.ForAll(Life, life => Images(life).Zip(Images(life).Skip(1)).All(step =>
            step.First.Versions.Where(version => version.To is not null).All(version => step.Second.Versions.Contains(version)))));

    [Fact]
    public void Given_any_changes_When_applied_again_Then_the_residents_are_the_same() =>
        Check.One(Many, Prop.ForAll(Life, life => Images(life).SequenceEqual(Images(life))));

    [Fact]
    public void Given_any_changes_When_most_are_applied_Then_the_tests_of_this_class_have_tested_something()
    {
        ResidentImage[] images = [.. Life.Generator.Sample(200, new Rnd(1), 200).SelectMany(Images)];

        Assert.InRange(images.Length, 400, int.MaxValue);
        Assert.Contains(images, image => image.Versions.Count > 3);
    }

    /// <summary>The resident after each change that was accepted, the one before all of them first.</summary>
    private static List<ResidentImage> Images(ChangeEvent[] life)
    {
        List<ResidentImage> images = [Sample.Resident];
        ulong drawn = 0;
        foreach (ChangeEvent change in life)
        {
            ResidentCode? next = change.NewCode is null ? null : ResidentCode.FromBody(++drawn);
            Transition.Apply(images[^1], change with { Code = images[^1].Code, NewCode = next }, out ResidentImage? after);
            images.AddRange(after is null ? [] : [after]);
        }

        return images;
    }

    private static bool AreDisjoint(ResidentImage image, VersionKind kind)
    {
        VersionImage[] chain = [.. image.Versions.Where(version => version.Kind == kind && version.From is not null).OrderBy(version => version.From)];
        return chain.Zip(chain.Skip(1)).All(pair => pair.Second.From > pair.First.To);
    }

    private static ItemChanges Only(ItemChanges items, RecordItems allowed) => new()
    {
        FamilyName = allowed.HasFlag(RecordItems.FamilyName) ? items.FamilyName : null,
        FamilyKana = allowed.HasFlag(RecordItems.FamilyKana) ? items.FamilyKana : null,
        GivenKana = allowed.HasFlag(RecordItems.GivenKana) ? items.GivenKana : null,
        LatinName = allowed.HasFlag(RecordItems.LatinName) ? items.LatinName : null,
        Alias = allowed.HasFlag(RecordItems.Alias) ? items.Alias : null,
        FormerSurname = allowed.HasFlag(RecordItems.FormerSurname) ? items.FormerSurname : null,
        MunicipalityCode = allowed.HasFlag(RecordItems.MunicipalityCode) ? items.MunicipalityCode : null,
        Address = allowed.HasFlag(RecordItems.Address) ? items.Address : null,
        Sex = allowed.HasFlag(RecordItems.Sex) ? items.Sex : null,
        BirthDate = allowed.HasFlag(RecordItems.BirthDate) ? items.BirthDate : null,
    };
}
