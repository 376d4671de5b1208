using Juki.Engine.Model.Records;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Snapshots;
using Juki.Engine.Store.Tests.Building;
using Juki.Engine.TestKit;

namespace Juki.Engine.Store.Tests.Registers;

public sealed class LoadModeTests
{
    [Theory]
    [InlineData(LoadMode.Map, Compression.None, 1)]
    [InlineData(LoadMode.Map, Compression.None, MappedSnapshot.MappedBytesMin)]
    [InlineData(LoadMode.Ram, Compression.Lz4, 1)]
    [InlineData(LoadMode.Map, Compression.Lz4, 1)]
    public async Task Given_a_register_When_opened_in_any_mode_Then_every_answer_is_that_of_the_plain_one_in_memory(LoadMode load, Compression compression, long mappedBytesMin)
    {
        using var directory = new TemporaryDirectory();
        Sample.Build(directory["plain"]);
        Sample.Build(directory["other"], compression: compression);
        using Register plain = Register.Open(directory["plain"]);
        using Register other = Register.Open(directory["other"], load, mappedBytesMin, long.MaxValue);

        Assert.Equal(plain.RowCount, other.RowCount);
        Assert.Equal(Enumerable.Range(0, plain.RowCount).Select(row => Row(plain, row)), Enumerable.Range(0, other.RowCount).Select(row => Row(other, row)));
        Assert.Equal(Records(plain), Records(other));
        await other.Verification.Completion;
        Assert.Equal(VerificationState.Sound, other.Verification.State);
        Assert.Equal(1, other.Verification.Share);
        other.Verification.ThrowIfDamaged();
    }

    [Fact]
    public void Given_a_register_in_memory_When_asked_Then_it_is_verified_already()
    {
        using var directory = new TemporaryDirectory();
        Sample.Build(directory["register"]);
        using Register register = Register.Open(directory["register"]);

        Assert.Equal(VerificationState.Sound, register.Verification.State);
        Assert.True(register.Verification.Completion.IsCompletedSuccessfully);
    }

    [Fact]
    public void Given_a_mapped_register_When_closed_at_once_Then_the_verification_has_ended()
    {
        using var directory = new TemporaryDirectory();
        Sample.Build(directory["register"]);
        Register register = Register.Open(directory["register"], LoadMode.Map, mappedBytesMin: 1, long.MaxValue);
        register.Dispose();

        Assert.True(register.Verification.Completion.IsCompleted);
        Assert.NotEqual(VerificationState.Running, register.Verification.State);
    }

    [Theory]
    [InlineData(LoadMode.Ram, "Open it with --load map")]
    [InlineData(LoadMode.Map, "End other programs")]
    public void Given_too_little_memory_When_opened_Then_it_is_refused_beforehand_with_need_have_and_remedy(LoadMode load, string remedy)
    {
        using var directory = new TemporaryDirectory();
        Sample.Build(directory["register"]);

        string message = Assert.Throws<RegisterException>(() => Register.Open(directory["register"], load, long.MaxValue, availableMemory: 5 << 20)).Message;
        Assert.Contains("192 MiB of memory and 5 MiB are available", message, StringComparison.Ordinal);
        Assert.Contains($"are available. {remedy}", message, StringComparison.Ordinal);
    }

    private static (int, ulong, int, int, bool) Row(Register register, int row) =>
        (register.ResidentOf(row), register.FullNameHash(row), register.FindRow(register.CodeOf(row)), register.Births.FindByName(register[row].DateId, register.FullNameHash(row), new int[8]), register[row].Protected);

    private static IEnumerable<string> Records(Register register)
    {
        var text = new RecordText();
        return Enumerable.Range(0, register.ResidentCount).Select(row =>
        {
            ResidentRecord resident = register.ReadResident(row, text);
            return $"{resident.Code.Reveal()}|{resident.FamilyName}|{resident.GivenName}|{resident.FamilyKana}|{resident.Address}|{resident.Household}|{resident.StatusDate}|{resident.Alias}|{resident.LatinName}";
        });
    }
}
