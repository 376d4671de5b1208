using Juki.Engine.Answers;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Registers;
using Juki.Engine.TestKit;

namespace Juki.Engine.Tests.Engine;

/// <summary>A register that is mapped answers at once; what is found wrong with it later ends that.</summary>
public sealed class DamagedRegisterTests
{
    [Fact]
    public async Task Given_a_mapped_register_with_a_flipped_bit_When_it_is_found_Then_every_question_to_engine_and_sessions_fails()
    {
        using var synthetic = new SyntheticRegister(50);
        Flip(Path.Combine(synthetic.Path, "snapshot-1", "households.section"));
        using var register = Register.Open(synthetic.Path, LoadMode.Map, mappedBytesMin: 200, availableMemory: long.MaxValue);
        using var engine = new IdentityEngine(register, new EngineOptions { Load = LoadMode.Map });
        await register.Verification.Completion;

        ResidentCode code = register.CodeOf(0);
        AssertRefused(() => engine.Lookup(code));
        AssertRefused(() => engine.Lookup([code], new LookupAnswer[1]));
        AssertRefused(() => engine.Search(new QueryItems { Name = "A" }));
        AssertRefused(() => engine.Verify(new QueryItems { Code = code.Reveal() }));
        AssertRefused(() => engine.Explain(new QueryItems { Name = "A" }, 0));
        AssertRefused(engine.CreateSession().Run);
    }

    private static void AssertRefused(Action question) =>
        Assert.Contains("households.section, at byte 4,096", Assert.Throws<RegisterException>(question).Message, StringComparison.Ordinal);

    private static void Flip(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        bytes[4_100] ^= 1;
        File.WriteAllBytes(path, bytes);
    }
}
