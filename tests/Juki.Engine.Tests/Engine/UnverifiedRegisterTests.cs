using Juki.Engine.Answers;
using Juki.Engine.DataGen.Profiles;
using Juki.Engine.DataGen.Queries;
using Juki.Engine.Files;
using Juki.Engine.Files.Export;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Registers;
using Juki.Engine.TestKit;

namespace Juki.Engine.Tests.Engine;

/// <summary>An engine over a mapped register that is not verified yet and damaged: it answers, or says that the register is damaged, and nothing else.</summary>
public sealed class UnverifiedRegisterTests(UnverifiedRegisterTests.Sound sound) : IClassFixture<UnverifiedRegisterTests.Sound>, IDisposable
{
    private const int HeaderBytes = 4_096;

    private static readonly int Seed = Environment.TickCount;

    private readonly TemporaryDirectory _directory = new();

    public static TheoryData<string> Sections =>
    [
        "rows", "code-blocks", "households", "birth-blocks", "birth-stretches", "birth-signatures", "birth-rows",
        "name-starts", "name-tags", "name-rows", "address-starts", "address-tags", "address-rows", "full-name-starts", "full-names",
        "building-starts", "building-texts", "raw-addresses", "raw-address-starts", "raw-address-texts",
        "household-starts", "household-texts", "status-days", "retired-codes",
    ];

    [Theory]
    [MemberData(nameof(Sections))]
    public void Given_random_bits_in_a_mapped_section_When_every_kind_of_question_is_asked_Then_there_is_an_answer_or_it_is_called_damaged(string section)
    {
        var random = new Random(Seed);
        foreach (int bits in (int[])[1, 20, 400])
        {
            using IdentityEngine engine = OpenDamaged(section, bits, random);
            foreach (NoisyQuery query in sound.Queries)
            {
                Ask(() => engine.Search(ItemsOf(query)), $"search, {section}, {bits} bits");
                Ask(() => engine.Verify(ItemsOf(query)), $"verify, {section}, {bits} bits");
                Ask(() => engine.Explain(ItemsOf(query), random.Next(engine.Register.ResidentCount)), $"explain, {section}, {bits} bits");
                Ask(() => Lookup(engine, query.TrueCode), $"lookup, {section}, {bits} bits");
            }

            Ask(() => RunBatch(engine, sound.Queries), $"session, {section}, {bits} bits");
            Ask(() => NoisyQueries.Make(engine.Register, NoiseProfile.Load("light"), new QueryOptions { Count = 100 }, new HeldBackPersons(sound.Register.Population)), $"queries, {section}, {bits} bits");
            AskForFiles(engine, bits, section);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Given_a_mapped_register_When_exported_before_it_is_verified_Then_the_files_appear_only_if_it_is_sound(bool isDamaged)
    {
        var begin = new TaskCompletionSource();
        using IdentityEngine engine = OpenDamaged("households", isDamaged ? 1 : 0, new Random(Seed), begin.Task);
        Task export = Task.Run(() => ResidentExport.Run(engine.Register, ToFiles(_directory["out.csv"])));
        Assert.False(File.Exists(_directory["out.csv"]));
        begin.SetResult();
        Exception? failure = await Record.ExceptionAsync(() => export);

        Assert.Equal(isDamaged, failure is RegisterException);
        Assert.Equal(!isDamaged, File.Exists(_directory["out.csv"]));
        Assert.Empty(Directory.GetFiles(_directory.Path, "*.part"));
    }

    public void Dispose() => _directory.Dispose();

    private static void Ask(Action question, string what)
    {
        Exception? failure = Record.Exception(question);
        Assert.True(failure is null or RegisterException, $"seed {Seed}, {what}: {failure}");
    }

    private static QueryItems ItemsOf(NoisyQuery query) => new()
    {
        Code = query.Code,
        Name = query.Name,
        Kana = query.Kana,
        BirthDate = query.BirthDate,
        Sex = query.Sex,
        Address = query.Address,
    };

    private static void Lookup(IdentityEngine engine, string text)
    {
        _ = ResidentCode.Parse(text, out ResidentCode code);
        _ = engine.Lookup(code);
        engine.Lookup([code], new LookupAnswer[1]);
    }

    private static void RunBatch(IdentityEngine engine, IEnumerable<NoisyQuery> queries)
    {
        MatchSession session = engine.CreateSession();
        session.Clear();
        foreach (NoisyQuery query in queries.Take(MatchSession.BatchSize))
        {
            session.Add(ItemsOf(query));
        }

        session.Run();
        for (int query = 0; query < session.Count; query++)
        {
            _ = session.Candidates(query).Length;
        }
    }

    private static ExportOptions ToFiles(string path) => new() { Residents = path, Versions = path + ".versions", WorkerCount = 1 };

    /// <summary>What waits for a verification that is held back is called off when both files are written, each in one chunk.</summary>
    private void AskForFiles(IdentityEngine engine, int bits, string section)
    {
        using var stop = new CancellationTokenSource();
        int chunks = 0;
        ExportOptions options = ToFiles(_directory[$"{section}-{bits}.csv"]) with { Progress = _ => CallOff() };
        Exception? failure = Record.Exception(() => ResidentExport.Run(engine.Register, options, stop.Token));
        Assert.True(failure is RegisterException or OperationCanceledException, $"seed {Seed}, export, {section}, {bits} bits: {failure}");

        void CallOff()
        {
            if (++chunks == 2)
            {
                stop.Cancel();
            }
        }
    }

    private IdentityEngine OpenDamaged(string section, int bits, Random random, Task? verifyAfter = null)
    {
        string copy = _directory[$"{section}-{bits}"];
        CopyDirectory(sound.Register.Path, copy);
        string path = Path.Combine(copy, "snapshot-1", $"{section}.section");
        byte[] bytes = File.ReadAllBytes(path);
        for (int bit = 0; bit < bits && bytes.Length > HeaderBytes + sizeof(uint); bit++)
        {
            bytes[random.Next(HeaderBytes, bytes.Length - sizeof(uint))] ^= (byte)(1 << random.Next(8));
        }

        File.WriteAllBytes(path, bytes);
        return new IdentityEngine(
            Register.Open(copy, LoadMode.Map, mappedBytesMin: 1, long.MaxValue, verifyAfter ?? new TaskCompletionSource().Task), new EngineOptions());
    }

    private static void CopyDirectory(string source, string target)
    {
        foreach (string file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>A sound register to damage copies of, and queries about its residents.</summary>
    public sealed class Sound : IDisposable
    {
        public Sound() => Queries = NoisyQueries.Make(Register, NoiseProfile.Load("heavy"), new QueryOptions { Count = 200, CodeShare = 0.5 }).Rows();

        public SyntheticRegister Register { get; } = new(400);

        public IReadOnlyList<NoisyQuery> Queries { get; }

        public void Dispose() => Register.Dispose();
    }
}
