using Juki.Engine.Answers;
using Juki.Engine.Benchmarks.Adversarial;
using Juki.Engine.Benchmarks.Registers;
using Juki.Engine.Benchmarks.Tolerant;
using Juki.Engine.Model;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;
using Juki.Engine.Store.Building;
using Xunit.Abstractions;

namespace Juki.Engine.Benchmarks.Tests;

/// <summary>
/// A register that is bad for names in Latin letters and free addresses: two hundred residents, all born on one day with one
/// family name in two scripts and as many parts as are compared, half of them in one town, half at free addresses.
/// </summary>
public sealed class ForeignCrowdTests : IDisposable
{
    private const int Residents = 200;
    private const int Times = 9;
    private const string Birth = "1980-05-17";
    private const string Town = "東京都港区赤坂";

    /// <summary>What a free address has; more than 64 words are not compared.</summary>
    private const int RegisteredWords = 8;
    private const int QueriedWords = 64;

    private readonly string _directory = Directory.CreateTempSubdirectory("juki-bench-").FullName;
    private readonly ITestOutputHelper _output;
    private readonly IdentityEngine _engine;

    public ForeignCrowdTests(ITestOutputHelper output)
    {
        _output = output;
        using (RegisterBuilder builder = new(_directory))
        {
            IResidentSink sink = builder.CreateSink();
            for (int resident = 0; resident < Residents; resident++)
            {
                Add(sink, resident);
            }

            builder.Complete(new Dictionary<string, string>());
        }

        _engine = IdentityEngine.Open(_directory);
    }

    /// <summary>By the town all of its residents are found, and a name in one script is held against those in the other.</summary>
    [Theory]
    [InlineData("SMITH", 2, Town)]
    [InlineData("SMITH", 8, Town)]
    [InlineData("スミス", 8, Town)]
    [InlineData("SMITH", 2, null)]
    [InlineData("SMITH", 8, null)]
    [InlineData("スミス", 8, null)]
    public void Given_a_crowd_of_one_family_name_and_day_When_a_long_name_is_asked_for_Then_it_names_nobody_within_the_limit(string family, int parts, string? address)
    {
        string given = family[0] > 'Z' ? "マリアナマリアナマリアナマリナ" : "MARIANAKATARINE";
        NoisyQuery items = new()
        {
            Name = $"{family} {Words(parts - 1, given, family[0] > 'Z' ? 'ア' : 'P')}",
            BirthDate = Birth,
            Sex = "1",
            Address = address ?? Words(QueriedWords, "BOULEVARDX", 'C'),
        };
        AdversarialQuery query = new($"{family} and {parts - 1} parts, {(address is null ? "a free address" : "a town")}", items, ResultCode.NotFound, ResultCode.AmbiguousEqual);

        (Answer answer, Latencies times) = new AdversarialRun(_engine).Ask(query, Times);

        _output.WriteLine(FormattableString.Invariant($"{query}: median {times.At(0.5):F0} µs, worst {times.At(1):F0} µs, {answer.Result}"));
        Assert.Contains(answer.Result, query.Right);
        Assert.Equal(-1, answer.ResidentRow);
        Assert.True(times.SecondWorst() < AdversarialCommand.Limit.TotalMicroseconds, $"{query}: {times.SecondWorst():F0} µs");
    }

    public void Dispose()
    {
        _engine.Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    private static void Add(IResidentSink sink, int resident)
    {
        BirthDate.Parse(Birth, out BirthDate birth);
        bool isLatin = resident % 2 == 0;
        sink.Add(new ResidentRecord
        {
            Code = ResidentCode.FromBody(1000000001 + (ulong)resident),
            LatinName = isLatin ? $"SMITH {Words(7, "MARIANAKATARINA", (char)('A' + (resident % 13)))}" : "",
            FamilyName = isLatin ? "" : "スミス",
            GivenName = isLatin ? "" : Words(7, "マリアナマリアナマリアナマリア", (char)('ア' + (resident % 40))),
            BirthDate = birth,
            Sex = Sex.Male,
            Address = resident % 4 < 2 ? Words(RegisteredWords, "BOULEVARDS", (char)('A' + (resident % 3))) : FormattableString.Invariant($"{Town}三丁目{1 + (resident % 30)}番7号"),
        });
    }

    /// <summary>Words of one length that differ in their last letters.</summary>
    private static string Words(int count, string word, char first) => string.Join(' ', Enumerable.Range(0, count).Select(number => $"{word}{(char)(first + (number % 13))}{new string('Q', number / 13)}"));
}
