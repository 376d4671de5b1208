using Juki.Engine.DataGen.Population;
using Juki.Engine.DataGen.Profiles;
using Juki.Engine.DataGen.Queries;
using Juki.Engine.Model;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Building;
using Juki.Engine.Store.Registers;
using Juki.Engine.TestKit;
using People = Juki.Engine.DataGen.Population.Population;

namespace Juki.Engine.DataGen.Tests.Integration;

/// <summary>Among a few thousand residents nobody has a namesake of the same day, so some are added by hand.</summary>
public sealed class NamesakeTests : IDisposable
{
    private static readonly ResidentCode[] Namesakes = [.. Enumerable.Range(1, 6).Select(number => ResidentCode.FromBody((ulong)number))];

    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public void Given_residents_of_one_name_and_date_When_hard_cases_are_asked_for_Then_namesakes_are_they_and_nobody_else()
    {
        using Register register = Build();
        using RecombinedPersons nobody = new(register, 1);
        NoiseProfile hard = NoiseProfile.BuiltIn("clean") with { AbsentShare = 0, HardCaseShare = 1 };
        IReadOnlyList<NoisyQuery> rows = NoisyQueries.Make(register, hard, new QueryOptions { Count = 300 }, nobody).Rows();

        Assert.Equal(
            Namesakes.Select(code => code.Reveal()).Order(StringComparer.Ordinal),
            rows.Where(query => query.Errors.Contains("hard:namesake")).Select(query => query.TrueCode).Distinct().Order(StringComparer.Ordinal));
    }

    public void Dispose() => _directory.Dispose();

    private Register Build()
    {
        using var builder = new RegisterBuilder(_directory["register"]);
        new People(new PopulationOptions { Residents = 200, Seed = 4 }).Generate(builder.CreateSink);
        IResidentSink sink = builder.CreateSink();
        foreach ((int index, ResidentCode code) in Namesakes.Index())
        {
            sink.Add(Namesake(code, pair: index / 2));
        }

        builder.Complete(new Dictionary<string, string>());
        return Register.Open(_directory["register"]);
    }

    private static ResidentRecord Namesake(ResidentCode code, int pair) => new()
    {
        Code = code,
        FamilyName = "田中",
        GivenName = "実",
        FamilyKana = "タナカ",
        GivenKana = "ミノル",
        BirthDate = BirthDate.Of(1948, 10, 1 + pair),
        Sex = Sex.Male,
        MunicipalityCode = "13103",
        Address = FormattableString.Invariant($"東京都港区赤坂三丁目5番{code.Body}号"),
    };
}
