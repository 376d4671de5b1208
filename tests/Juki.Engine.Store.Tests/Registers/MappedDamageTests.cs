using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Snapshots;
using Juki.Engine.Store.Tests.Building;
using Juki.Engine.TestKit;

namespace Juki.Engine.Store.Tests.Registers;

/// <summary>A mapped register answers before it is verified: what is wrong with it is found afterwards, and nothing is read outside meanwhile.</summary>
public sealed class MappedDamageTests
{
    /// <summary>The sections of the sample are small, and all that may be are mapped.</summary>
    private const long MappedBytesMin = 1;

    private static readonly int Seed = Environment.TickCount;

    public static TheoryData<string> Sections => [.. SectionKinds.All.Select(SectionReader.FileName)];

    [Theory]
    [MemberData(nameof(Sections))]
    public async Task Given_a_flipped_bit_When_the_register_is_mapped_Then_it_is_refused_or_found_in_the_background_with_its_file(string section)
    {
        using var directory = new TemporaryDirectory();
        Sample.Build(directory["register"]);
        string path = directory[Path.Combine("register", "snapshot-1", section)];
        byte[] bytes = File.ReadAllBytes(path);
        int at = new Random(Seed).Next(Math.Min(SectionHeader.Bytes, bytes.Length - 1), bytes.Length);
        bytes[at] ^= 16;
        File.WriteAllBytes(path, bytes);

        Assert.Contains(path, (await FaultOf(directory["register"]))?.Message ?? $"none; seed {Seed}, byte {at}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_rows_that_point_outside_under_right_checksums_When_mapped_Then_they_are_found_in_the_background_and_every_question_fails()
    {
        using var directory = new TemporaryDirectory();
        Sample.Build(directory["register"]);
        Rewritten.Write(directory["register"], directory["wrong"], sections => sections.Get(SectionKinds.BirthRows)[5] = int.MaxValue);
        using Register register = Register.Open(directory["wrong"], LoadMode.Map, MappedBytesMin, long.MaxValue);
        await register.Verification.Completion;

        Assert.Equal(VerificationState.Damaged, register.Verification.State);
        string message = Assert.Throws<RegisterException>(register.Verification.ThrowIfDamaged).Message;
        Assert.Contains("birth-rows.section, at byte 4,116", message, StringComparison.Ordinal);
        Assert.Contains("may be wrong", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(100)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void Given_an_index_outside_When_an_array_is_read_Then_it_is_refused_and_no_foreign_memory_is_touched(long index)
    {
        using var array = new NativeArray<ulong>(100);

        Assert.Contains("'juki verify'", Assert.Throws<RegisterException>(() => array[index]).Message, StringComparison.Ordinal);
        Assert.Throws<RegisterException>(() => array.Span(index, 1).Length);
    }

    /// <summary>What opening says, or what the background verification finds.</summary>
    private static async Task<RegisterException?> FaultOf(string directory)
    {
        try
        {
            using Register register = Register.Open(directory, LoadMode.Map, MappedBytesMin, long.MaxValue);
            await register.Verification.Completion;
            return register.Verification.Fault;
        }
        catch (RegisterException refused)
        {
            return refused;
        }
    }
}
