using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Snapshots;
using Juki.Engine.Store.Tests.Building;
using Juki.Engine.TestKit;

namespace Juki.Engine.Store.Tests.Registers;

/// <summary>What a mapped register does before it is verified: it answers, rightly or not, or says that it is damaged, and nothing else.</summary>
public sealed class UnverifiedRegisterTests
{
    private static readonly int Seed = Environment.TickCount;

    private static readonly Action<Register, int>[] Questions =
    [
        (register, index) => register.FindRow(Sample.Code(index % Sample.Residents)),
        (register, index) => register.FindRows([Sample.Code(index % Sample.Residents).Body, (ulong)index], new int[2]),
        (register, index) => register.TryFindRetired(Sample.RetiredCode(index), out _),
        (register, index) => register.CodeOf(index % register.RowCount),
        (register, index) => register.VersionsOf(index % register.ResidentCount),
        (register, index) => register.Births.FindByName(index % register.Births.DateCount, register.FullNameHash(index % register.RowCount), new int[8]),
        (register, index) => _ = register.Births.RowsOf(index % register.Births.DateCount).Length,
        (register, index) => register.CountOfFullName(register.FullNameHash(index % register.RowCount)),
        (register, index) => register.RenderAddress(index % register.RowCount, new char[register.AddressLengthMax]),
        (register, index) => register.ReadResident(index % register.ResidentCount, new RecordText()),
        (register, index) => _ = register.VersionsOf(register.ResidentsAt(0)) is { Count: > 0 } versions ? versions.Read(index % versions.Count, new RecordText()) : default,
    ];

    public static TheoryData<string> Sections => [.. RandomDamage.MappedFiles];

    [Theory]
    [MemberData(nameof(Sections))]
    public void Given_random_bits_in_a_mapped_section_When_asked_before_it_is_verified_Then_there_is_an_answer_or_it_is_called_damaged(string section)
    {
        using var directory = new TemporaryDirectory();
        Sample.Build(directory["register"]);
        var random = new Random(Seed);
        foreach (int bits in (int[])[1, 20, 400])
        {
            RandomDamage.Flip(directory[Path.Combine("register", "snapshot-1", section)], bits, random);
            using Register register = OpenUnverified(directory["register"]);
            foreach ((int number, Action<Register, int> question) in Questions.Index())
            {
                for (int index = 0; index < 1_000; index++)
                {
                    Exception? failure = Record.Exception(() => question(register, index));
                    Assert.True(failure is null or RegisterException, $"seed {Seed}, {section}, {bits} bits, question {number}, index {index}: {failure}");
                }
            }
        }
    }

    [Fact]
    public void Given_sections_of_any_size_When_mapped_Then_those_that_opening_derives_something_from_are_in_memory_and_verified()
    {
        using var directory = new TemporaryDirectory();
        Sample.Build(directory["register"]);
        using MappedSnapshot snapshot = MappedSnapshot.Open(directory["register"], ManifestFile.Read(directory["register"]), mappedBytesMin: 1, _ => { });
        using SectionSet sections = snapshot.Sections;

        string[] mapped = [.. snapshot.Unverified.Select(reader => Path.GetFileName(reader.FilePath))];
        Assert.Contains("rows.section", mapped);
        string[] read = ["birth-dates.section", "families.section", "family-texts.section", "givens.section", "given-texts.section", "places.section", "place-texts.section"];
        Assert.Empty(mapped.Intersect(read));
    }

    [Fact]
    public async Task Given_a_verification_that_fails_for_another_reason_When_it_ends_Then_the_register_is_refused_with_that_reason_and_the_process_goes_on()
    {
        using var directory = new TemporaryDirectory();
        Sample.Build(directory["register"]);
        using Register register = Register.Open(
            directory["register"], LoadMode.Map, mappedBytesMin: 1, long.MaxValue, Task.FromException(new NotSupportedException("of no kind that is known")));
        await register.Verification.Completion;

        Assert.Equal(VerificationState.Damaged, register.Verification.State);
        string message = Assert.Throws<RegisterException>(register.Verification.ThrowIfDamaged).Message;
        Assert.Contains("could not be verified to the end", message, StringComparison.Ordinal);
        Assert.Contains("of no kind that is known", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_register_that_is_not_verified_yet_When_somebody_waits_Then_it_is_until_it_is_sound()
    {
        using var directory = new TemporaryDirectory();
        Sample.Build(directory["register"]);
        var begin = new TaskCompletionSource();
        using Register register = Register.Open(directory["register"], LoadMode.Map, mappedBytesMin: 1, long.MaxValue, begin.Task);
        Assert.Throws<OperationCanceledException>(() => register.Verification.WaitUntilSound(new CancellationToken(canceled: true)));
        Task waiting = Task.Run(() => register.Verification.WaitUntilSound(CancellationToken.None));
        Assert.False(waiting.IsCompleted);
        begin.SetResult();
        await waiting;

        Assert.Equal(VerificationState.Sound, register.Verification.State);
    }

    [Fact]
    public void Given_a_register_that_is_closed_before_it_is_verified_When_somebody_waits_Then_nobody_knows()
    {
        using var directory = new TemporaryDirectory();
        Sample.Build(directory["register"]);
        Register register = OpenUnverified(directory["register"]);
        register.Dispose();

        Assert.Contains("closed before", Assert.Throws<RegisterException>(() => register.Verification.WaitUntilSound(CancellationToken.None)).Message, StringComparison.Ordinal);
    }

    private static Register OpenUnverified(string directory) =>
        Register.Open(directory, LoadMode.Map, mappedBytesMin: 1, long.MaxValue, new TaskCompletionSource().Task);
}
