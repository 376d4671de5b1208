using Juki.Engine.Load.Answers;
using Juki.Engine.Load.Tests.Scripted;
using Juki.Engine.Load.Workloads;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Load.Tests;

public class AnswerTests
{
    private static readonly ulong Asked = PackedCode.Of(MadeUpQueries.CodeOf(1));
    private static readonly ulong Another = PackedCode.Of(MadeUpQueries.CodeOf(2));
    private static readonly Expectation Present = Expectation.Of(MadeUpQueries.CodeOf(1));
    private static readonly Expectation Drawn = Expectation.OfUnknownCode(Asked);

    public static TheoryData<CodeState, bool, bool, string> Lookups => new()
    {
        { CodeState.Found, true, true, "Right" },
        { CodeState.Found, false, true, "Wrong" },
        { CodeState.Unknown, false, true, "Wrong" },
        { CodeState.Superseded, false, true, "Wrong" },
        { CodeState.NoCode, false, true, "Wrong" },
        { CodeState.Found, true, false, "Right" },
        { CodeState.Found, false, false, "Wrong" },
        { CodeState.Superseded, false, false, "Right" },
        { CodeState.Superseded, true, false, "Wrong" },
        { CodeState.NoCode, false, false, "Wrong" },
    };

    [Theory]
    [MemberData(nameof(Lookups))]
    public void Given_a_lookup_When_answered_Then_the_code_must_be_the_one_that_was_asked_for(CodeState state, bool isAskedCode, bool isKnown, string verdict) =>
        Assert.Equal(verdict, Judge(new LookupReply(state, ResidentStatus.Current, false, false, isAskedCode ? Asked : Another), isKnown ? Present : Drawn).ToString());

    [Fact]
    public void Given_a_code_that_was_drawn_When_nobody_has_it_Then_that_is_right() =>
        Assert.Equal(AnswerVerdict.Right, Judge(new LookupReply(CodeState.Unknown, ResidentStatus.Current, false, false, PackedCode.None), Drawn));

    [Fact]
    public void Given_a_lookup_with_items_When_none_come_Then_it_is_wrong() =>
        Assert.Equal(AnswerVerdict.Wrong, Judge(ScriptedReply.Found(Asked), Present, LookupItems.FourItems));

    [Theory]
    [InlineData(Grade.Certain, true, "Right")]
    [InlineData(Grade.Certain, false, "Wrong")]
    [InlineData(Grade.Probable, false, "NamedAnother")]
    [InlineData(Grade.Possible, false, "NamedAnother")]
    [InlineData(Grade.Probable, true, "Right")]
    [InlineData(Grade.Ambiguous, false, "Missed")]
    [InlineData(Grade.None, false, "Missed")]
    public void Given_a_search_for_a_present_person_When_somebody_is_named_Then_a_certain_one_must_be_the_person(Grade grade, bool isTheRightOne, string verdict)
    {
        Assert.Equal(verdict, Search(grade, isTheRightOne ? Asked : Another, Present).ToString());
        Assert.Equal(verdict, Verification(grade, isTheRightOne ? CodeOwnership.OfNamed : CodeOwnership.OfAnother, Present).ToString());
    }

    [Theory]
    [InlineData(Grade.Certain, "Wrong")]
    [InlineData(Grade.Probable, "NamedAnother")]
    [InlineData(Grade.None, "Right")]
    public void Given_a_search_for_an_absent_person_When_somebody_is_named_Then_nobody_may_be_certain(Grade grade, string verdict)
    {
        Assert.Equal(verdict, Search(grade, Another, Expectation.Absent).ToString());
        Assert.Equal(verdict, Verification(grade, CodeOwnership.OfNamed, Expectation.Absent).ToString());
    }

    [Theory]
    [InlineData(Grade.Certain, "Right")]
    [InlineData(Grade.Probable, "Missed")]
    [InlineData(Grade.None, "Missed")]
    public void Given_a_verification_without_noise_When_the_person_is_not_certain_Then_it_is_missed(Grade grade, string verdict) =>
        Assert.Equal(verdict, Verification(grade, CodeOwnership.OfNamed, Present.Certain()).ToString());

    [Fact]
    public void Given_no_truth_When_somebody_is_named_Then_nothing_can_be_held_against_it() =>
        Assert.Equal(AnswerVerdict.Right, Search(Grade.Certain, Another, Expectation.Unknown));

    [Fact]
    public void Given_a_reply_cut_at_every_byte_When_judged_Then_it_is_malformed()
    {
        byte[] lookup = Written((ref FieldWriter fields) => ScriptedReply.Found(Asked).Write(ref fields));
        byte[] search = Written((ref FieldWriter fields) => new SearchReply { Code = Asked }.Write(ref fields));
        byte[] findings = search[..Findings.Bytes];

        Assert.All(Enumerable.Range(0, lookup.Length), length => Assert.Equal(AnswerVerdict.Malformed, LookupAnswer.Judge(lookup.AsSpan(0, length), Present, LookupItems.None, new AnswerTally())));
        Assert.All(Enumerable.Range(0, search.Length), length => Assert.Equal(AnswerVerdict.Malformed, QueryAnswer.JudgeSearch(search.AsSpan(0, length), Present, new AnswerTally())));
        Assert.All(Enumerable.Range(0, findings.Length), length => Assert.Equal(AnswerVerdict.Malformed, QueryAnswer.JudgeVerification(findings.AsSpan(0, length), Present, new AnswerTally())));
        Assert.Equal(AnswerVerdict.Malformed, LookupAnswer.Judge([.. lookup, 0], Present, LookupItems.None, new AnswerTally()));
    }

    private delegate void Writer(ref FieldWriter fields);

    private static AnswerVerdict Judge(LookupReply reply, Expectation expected, LookupItems items = LookupItems.None) =>
        LookupAnswer.Judge(Written((ref FieldWriter fields) => reply.Write(ref fields)), expected, items, new AnswerTally());

    private static AnswerVerdict Search(Grade grade, ulong code, Expectation expected)
    {
        SearchReply reply = new() { Findings = new Findings { Grade = grade }, Code = code };
        return QueryAnswer.JudgeSearch(Written((ref FieldWriter fields) => reply.Write(ref fields)), expected, new AnswerTally());
    }

    private static AnswerVerdict Verification(Grade grade, CodeOwnership code, Expectation expected)
    {
        Findings findings = new() { Grade = grade, Code = code };
        return QueryAnswer.JudgeVerification(Written((ref FieldWriter fields) => findings.Write(ref fields)), expected, new AnswerTally());
    }

    private static byte[] Written(Writer writer)
    {
        byte[] bytes = new byte[1024];
        FieldWriter fields = new(bytes);
        writer(ref fields);
        return bytes[..fields.Written];
    }
}
