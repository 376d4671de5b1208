using System.Globalization;
using System.Text.Json;
using Juki.Engine.Benchmarks.Registers;
using Juki.Engine.Benchmarks.Reporting;
using Juki.Engine.Model.Codes;

namespace Juki.Engine.Benchmarks.Peers;

/// <summary>
/// The conversation: <c>export</c> writes the common files, <c>round SIDE SECONDS</c> times one of our sides,
/// <c>answers SIDE COUNT</c> writes what it answers, <c>load SIDE FILE</c> adds a side that is asked the queries of a file. The first line out, before anything is asked, says what the open
/// register takes.
/// </summary>
internal sealed class PeersConsole(IdentityEngine engine, string directory, int questionCount)
{
    private readonly PeerFiles _files = new(engine.Register, directory);

    public void Run(TextReader input, TextWriter output)
    {
        Say(output, new
        {
            residents = engine.Register.ResidentCount,
            versions = engine.Register.Info.Versions,
            sectionBytes = engine.Register.Info.Sections.Sum(section => section.Bytes),
            residentBytes = ProcessMemory.ResidentBytes(),
            machine = Machine.Describe(),
        });
        PeerQuestion[] questions = PeerQuestions.Draw(engine.Register, questionCount);
        List<OurSide> sides = [.. Answerers(questions).Select(answerer => new OurSide(answerer, engine.Register, questionCount))];
        while (input.ReadLine()?.Split(' ') is { } words)
        {
            Say(output, Do(words, questions, sides));
        }
    }

    private IEnumerable<IAnswerer> Answerers(PeerQuestion[] questions)
    {
        ResidentCode[] codes = [.. questions.Select(question => question.Code)];
        yield return new SingleCodes(engine.Register, codes);
        yield return new BatchedCodes(engine.Register, codes);
        yield return new EngineCodes(engine, codes);
        yield return new StoreDateAndName(engine.Register, questions);
        yield return new StoreFourItems(engine.Register, questions);
        yield return EngineAnswerer.Exact(engine, questions);
        yield return EngineAnswerer.Tolerant(engine, questions);
    }

    private object Do(string[] words, PeerQuestion[] questions, List<OurSide> sides)
    {
        switch (words)
        {
            case ["export"]:
                _files.WriteResidents();
                _files.WriteQuestions(questions);
                return new { questions = questions.Length };
            case ["round", var name, var seconds]:
                return Named(sides, name).Run(TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture)));
            case ["answers", var name, var count]:
                int asked = Math.Min(int.Parse(count, CultureInfo.InvariantCulture), questions.Length);
                _files.WriteAnswers(name, Named(sides, name).AnswersTo(asked));
                return new { answers = asked };
            case ["load", var name, var file]:
                return new { queries = Load(name, file, sides) };
            default:
                throw new ArgumentException($"'{string.Join(' ', words)}' is no command; there are: export, round SIDE SECONDS, answers SIDE COUNT, load SIDE FILE.");
        }
    }

    private int Load(string name, string file, List<OurSide> sides)
    {
        using FileStream content = File.OpenRead(file);
        NoisyQuery[] queries = NoisyQueryFile.Read(content);
        _files.WriteAsked(name, queries);
        sides.Add(new OurSide(new NoisyAnswerer(name, engine, queries), engine.Register, queries.Length));
        return queries.Length;
    }

    private static OurSide Named(List<OurSide> sides, string name) =>
        sides.Find(side => side.Name == name)
        ?? throw new ArgumentException($"'{name}' is no side of ours; there are: {string.Join(", ", sides.Select(side => side.Name))}.");

    private static void Say(TextWriter output, object answer)
    {
        output.WriteLine(JsonSerializer.Serialize(answer, JsonSerializerOptions.Web));
        output.Flush();
    }
}
