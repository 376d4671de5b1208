using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;
using static Juki.Engine.Tests.Engine.SmallRegister;

namespace Juki.Engine.Tests.Engine;

public class OwnershipTests(SmallRegister register) : IClassFixture<SmallRegister>
{
    private static readonly string Nobodys = ResidentCode.FromBody(1234567890).Reveal();

    [Fact]
    public void Given_codes_of_all_kinds_When_searched_Then_each_is_held_against_the_resident_named()
    {
        Assert.Equal(CodeOwnership.NoCode, Searched(Asking.Items(Moved)));
        Assert.Equal(CodeOwnership.NoCode, Searched(Asking.Items(Moved, code: "123")));
        Assert.Equal(CodeOwnership.Unknown, Searched(Asking.Items(Moved, code: Nobodys)));
        Assert.Equal(CodeOwnership.OfNamed, Searched(Asking.Items(Moved, code: Moved.Code)));
        Assert.Equal(CodeOwnership.OfAnother, Searched(Asking.Items(Moved, code: Dead.Code)));
        Assert.Equal(CodeOwnership.FormerOfNamed, Searched(Asking.Items(Moved, code: RetiredCode.Reveal())));
        Assert.Equal(CodeOwnership.FormerOfAnother, Searched(Asking.Items(Dead, code: RetiredCode.Reveal())));
    }

    [Fact]
    public void Given_an_answer_that_names_nobody_When_searched_Then_the_code_is_another_s()
    {
        Assert.Equal(CodeOwnership.OfAnother, Searched(Asking.Items(Son, code: Father.Code)));
        Assert.Equal(CodeOwnership.FormerOfAnother, Searched(new QueryItems { Code = RetiredCode.Reveal() }));
    }

    [Fact]
    public void Given_an_item_that_cannot_be_read_When_searched_or_verified_Then_it_is_still_known_whose_the_code_is()
    {
        Assert.Equal(CodeOwnership.OfAnother, Searched(Asking.Items(Moved, birth: "soon", code: Moved.Code)));
        Assert.Equal(CodeOwnership.FormerOfAnother, Searched(Asking.Items(Moved, sex: "x", code: RetiredCode.Reveal())));
        Assert.Equal(CodeOwnership.Unknown, Verified(Asking.Items(Moved, birth: "soon", code: Nobodys)));
    }

    [Fact]
    public void Given_codes_of_all_kinds_When_verified_Then_each_is_held_against_the_resident_whom_the_verdict_does_not_show()
    {
        Assert.Equal(CodeOwnership.NoCode, Verified(Asking.Items(Moved)));
        Assert.Equal(CodeOwnership.Unknown, Verified(Asking.Items(Moved, code: Nobodys)));
        Assert.Equal(CodeOwnership.OfNamed, Verified(Asking.Items(Moved, code: Moved.Code)));
        Assert.Equal(CodeOwnership.OfAnother, Verified(Asking.Items(Moved, code: Dead.Code)));
        Assert.Equal(CodeOwnership.FormerOfNamed, Verified(Asking.Items(Moved, code: RetiredCode.Reveal())));
        Assert.Equal(CodeOwnership.FormerOfAnother, Verified(Asking.Items(Dead, code: RetiredCode.Reveal())));
    }

    private CodeOwnership Searched(in QueryItems query)
    {
        MatchSession session = register.Engine.CreateSession();
        session.Add(query);
        session.Run();
        return session.OwnershipOf(0);
    }

    private CodeOwnership Verified(in QueryItems query)
    {
        MatchSession session = register.Engine.CreateSession();
        session.Add(query);
        session.RunVerification();
        return session.OwnershipOf(0);
    }
}
