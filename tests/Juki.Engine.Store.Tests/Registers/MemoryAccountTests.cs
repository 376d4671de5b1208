using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Tests.Names;

namespace Juki.Engine.Store.Tests.Registers;

public sealed class MemoryAccountTests(NamesakeRegister namesakes) : IClassFixture<NamesakeRegister>
{
    [Fact]
    public void Given_a_register_When_accounted_for_Then_every_byte_of_its_sections_is_in_one_part()
    {
        RegisterInfo info = namesakes.Register.Info;

        Assert.Equal(info.Sections.Sum(section => section.Bytes), info.Account.All.Bytes);
        Assert.Equal(info.Account.All.Bytes, info.Account.Parts.Sum(part => part.Bytes));
        Assert.Equal(
            info.Account.All.Bytes,
            (info.Account.All.BytesPerPresent * info.Present) + (info.Account.All.BytesPerFormerRow * info.Versions),
            tolerance: 1);
    }

    [Fact]
    public void Given_former_rows_When_accounted_for_Then_each_costs_row_and_birth_entry_and_those_of_another_name_eight_bytes_more()
    {
        Register register = namesakes.Register;
        int ofAnotherName = Enumerable.Range(register.ResidentCount, register.Info.Versions)
            .Count(row => register.FullNameHash(row) != register.FullNameHash(register.ResidentOf(row)));

        Assert.Equal(44 + (8.0 * ofAnotherName / register.Info.Versions), register.Info.Account.All.BytesPerFormerRow, tolerance: 1e-9);
    }
}
