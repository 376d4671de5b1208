using Juki.Engine.DataGen.Profiles;
using Juki.Engine.DataGen.Queries;
using Juki.Engine.DataGen.Tests.Population;
using Juki.Engine.Store.Registers;
using Juki.Engine.TestKit;

namespace Juki.Engine.DataGen.Tests.Integration;

[Collection(RealRegisterCollection.Name)]
public class AbsentPersonsTests(RealRegister real)
{
    private const int PersonCount = 2_000;

    [Fact]
    public void Given_persons_recombined_from_a_register_When_looked_for_Then_nobody_has_their_name_and_date_or_their_code()
    {
        using RecombinedPersons persons = new(real.Register, RealRegister.Seed);
        HashSet<string> known = [.. Enumerable.Range(0, real.Register.RowCount).Select(NameAndDateOf)];
        for (int index = 0; index < PersonCount; index++)
        {
            var sink = new CollectingSink();
            persons.Get(index, sink);
            GeneratedResident person = Assert.Single(sink.Residents);
            Assert.DoesNotContain(Key(person.Family.Length + person.Given.Length > 0 ? person.Family + person.Given : person.Latin, person.BirthDate.Packed), known);
            Assert.True(real.Register.FindRow(person.Code) < 0);
        }
    }

    [Fact]
    public void Given_the_same_index_When_asked_again_Then_the_person_is_the_same()
    {
        using RecombinedPersons persons = new(real.Register, RealRegister.Seed);
        (CollectingSink once, CollectingSink again) = (new(), new());
        persons.Get(7, once);
        persons.Get(8, new CollectingSink());
        persons.Get(7, again);

        Assert.Equal(once.Residents, again.Residents);
    }

    [Fact]
    public void Given_a_register_too_small_for_hard_cases_When_queries_are_made_Then_ordinary_rows_stand_in_for_them()
    {
        using SyntheticRegister lonely = new(residents: 1, seed: 2);
        NoiseProfile hard = NoiseProfile.BuiltIn("clean") with { AbsentShare = 0, HardCaseShare = 0.9 };
        using RecombinedPersons nobody = new(lonely.Register, 1);
        IReadOnlyList<NoisyQuery> rows = NoisyQueries.Make(lonely.Register, hard, new QueryOptions { Count = 200 }, nobody).Rows();

        Assert.Equal(200, rows.Count);
        Assert.All(rows, query => Assert.True(query.IsPresent && !query.IsHard));
    }

    private string NameAndDateOf(int row)
    {
        Register register = real.Register;
        return Key($"{register.Families.Text(register[row].FamilyId)}{register.Givens.Text(register[row].GivenId)}", register.Births.Date(register[row].DateId).Packed);
    }

    /// <summary>Names that differ in spaces alone are one.</summary>
    private static string Key(string name, ulong date) => $"{name.Replace(" ", "", StringComparison.Ordinal)} {date}";
}
