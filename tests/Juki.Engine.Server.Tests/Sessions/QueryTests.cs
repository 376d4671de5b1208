using Juki.Engine.Answers;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.TestKit;

namespace Juki.Engine.Server.Tests.Sessions;

[Collection(ServerRegisterGroup.Name)]
public sealed class QueryTests(ServerRegister register)
{
    private const int CandidatesMax = 3;

    [Theory]
    [InlineData(QueryOptions.None)]
    [InlineData(QueryOptions.WithoutSex)]
    public void Given_heavy_searches_When_they_are_answered_Then_each_reply_says_what_the_engine_says(QueryOptions options)
    {
        IdentityEngine engine = options == QueryOptions.None ? register.Engine : register.Engine.WithoutSex();
        IReadOnlyList<NoisyQuery> queries = QueryFile.Heavy(register, 400);
        using SessionBench bench = new SessionBench(register.Engine).Greet();
        Dictionary<ulong, NoisyQuery> asked = queries.ToDictionary(query => bench.PutQuery(MessageKind.Search, query.Items(withCode: true), CandidatesMax, options));
        IReadOnlyList<WireFrame> frames = bench.Answer();

        Assert.Equal(queries.Count, frames.Count);
        foreach (WireFrame frame in frames)
        {
            AssertSame(engine.Search(asked[frame.RequestId].Items(withCode: true)), frame.Payload);
        }
    }

    [Fact]
    public void Given_searches_that_several_residents_fit_or_nobody_When_answered_Then_the_reply_has_no_data_of_anybody()
    {
        IReadOnlyList<NoisyQuery> queries = QueryFile.Heavy(register, 400);
        using SessionBench bench = new SessionBench(register.Engine).Greet();
        foreach (NoisyQuery query in queries)
        {
            bench.PutQuery(MessageKind.Search, new QueryItems { Name = query.Name, BirthDate = query.BirthDate, Sex = query.Sex, Address = query.Address }, candidates: 5);
        }

        SearchReply[] unnamed = [.. bench.Answer().Select(Reply).Where(reply => reply.Findings.Result is ResultCode.AmbiguousEqual or ResultCode.NotFound)];

        Assert.NotEmpty(unnamed);
        Assert.All(unnamed, reply => Assert.Equal((0UL, 0f, 0f, NameLevel.Missing, 0), (reply.Code, reply.Weight, reply.Probability, reply.Findings.Name, reply.CandidateCount)));
    }

    [Fact]
    public void Given_heavy_verifications_When_they_are_answered_Then_each_reply_has_the_engine_s_findings_and_no_more()
    {
        IReadOnlyList<NoisyQuery> queries = QueryFile.Heavy(register, 400);
        using SessionBench bench = new SessionBench(register.Engine).Greet();
        Dictionary<ulong, NoisyQuery> asked = queries.ToDictionary(query => bench.PutQuery(MessageKind.Verify, query.Items(withCode: true)));
        IReadOnlyList<WireFrame> frames = bench.Answer();

        Assert.Equal(queries.Count, frames.Count);
        Assert.All(frames, frame =>
        {
            FieldReader fields = new(frame.Payload);
            AssertSame(register.Engine.Verify(asked[frame.RequestId].Items(withCode: true)), Findings.Read(ref fields));
            Assert.True(fields.IsComplete);
        });
    }

    [Fact]
    public void Given_an_item_that_cannot_be_read_When_searched_Then_the_reply_is_a_result_and_no_error()
    {
        using SessionBench bench = new SessionBench(register.Engine).Greet();
        bench.PutQuery(MessageKind.Search, new QueryItems { Name = "高橋花子", BirthDate = "昭和99年", Sex = "女", Address = "千代田区霞が関1-2-3" });
        FieldReader fields = new(Assert.Single(bench.Answer()).Payload);
        Findings findings = SearchReply.Read(ref fields).Findings;

        Assert.Equal((ResultCode.Invalid, QueryItem.BirthDate, null), (findings.Result, findings.ReasonItem, findings.Items));
    }

    [Fact]
    public void Given_an_item_longer_than_any_register_holds_When_searched_Then_it_is_invalid()
    {
        using SessionBench bench = new SessionBench(register.Engine).Greet();
        bench.PutQuery(MessageKind.Search, new QueryItems { Name = new string('高', 20_000), BirthDate = "1965-01-01", Sex = "2", Address = "千代田区霞が関1-2-3" });
        FieldReader fields = new(Assert.Single(bench.Answer()).Payload);

        Assert.Equal(AnswerReason.ItemLength, SearchReply.Read(ref fields).Findings.Reason);
    }

    internal static void AssertSame(in Answer expected, Findings findings)
    {
        Assert.Equal(
            (expected.Result, expected.Grade, expected.Removed, expected.Superseded, expected.Protected, expected.Version, expected.Reason, expected.ReasonItem),
            (findings.Result, findings.Grade, findings.Removed, findings.Superseded, findings.Protected, findings.Version, findings.Reason, findings.ReasonItem));
        Assert.Equal(
            (expected.Name, expected.Tier, expected.Kana, expected.Birth, expected.Sex, expected.Address),
            (findings.Name, findings.Tier, findings.Kana, findings.Birth, findings.Sex, findings.Address));
    }

    private void AssertSame(SearchAnswer expected, byte[] payload)
    {
        FieldReader fields = new(payload);
        SearchReply reply = SearchReply.Read(ref fields);
        Answer shown = AnswerDisclosure.Shown(expected.Answer);
        AssertSame(shown, reply.Findings);
        Assert.Equal(
            (CodeOf(shown), shown.Weight, shown.Probability, shown.Rivals, shown.From, shown.To),
            (reply.Code, reply.Weight, reply.Probability, reply.Rivals, reply.From, reply.To));
        Answer[] candidates = AnswerDisclosure.ShowsCandidates(expected.Answer) ? [.. expected.Candidates.Take(CandidatesMax)] : [];
        Assert.Equal(candidates.Length, reply.CandidateCount);
        foreach (Answer candidate in candidates)
        {
            Assert.Equal(new CandidateFields(CodeOf(candidate), candidate.Weight, candidate.Probability), CandidateFields.Read(ref fields));
        }

        Assert.True(fields.IsComplete);
    }

    private static SearchReply Reply(WireFrame frame)
    {
        FieldReader fields = new(frame.Payload);
        return SearchReply.Read(ref fields);
    }

    private ulong CodeOf(in Answer answer) => answer.ResidentRow >= 0 ? PackedCode.Of(register.Engine.Register.CodeOf(answer.ResidentRow)) : PackedCode.None;
}
