using Juki.Engine.Answers;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;
using Juki.Engine.TestKit;
using static Juki.Engine.Tests.Engine.SmallRegister;

namespace Juki.Engine.Tests.Engine;

public class MatchSessionTests(SmallRegister register) : IClassFixture<SmallRegister>
{
    private static readonly (Person Person, string Name, string Kana, string Address)[] Mixed =
    [
        (Takahashi, "高橋花子", "タカハシハナコ", "千代田区霞ヶ関1-2-3"),
        (TwinTaro, "鈴木 三郎", "", "大阪市北区梅田2-4-9"),
        (TanakaTokyo, "田中実", "", "東京都港区赤坂3-5-7"),
        (Foreigner, "WILLIAM SMITH", "", "名古屋市中区栄5-5-5"),
        (Married, "", "コバヤシミサキ", "福岡市中央区天神1-8-1"),
        (Moved, "●藤健", "", "秋田市山王1-1-1"),
        (Dead, "山本清", "ヤマモトキヨシ", ""),
    ];

    private readonly IdentityEngine _engine = register.Engine;

    [Fact]
    public void Given_a_full_batch_When_run_Then_each_answer_is_the_one_that_its_query_gets_alone()
    {
        MatchSession session = _engine.CreateSession();
        for (int i = 0; i < MatchSession.BatchSize; i++)
        {
            session.Add(Query(i));
        }

        session.Run();

        for (int i = 0; i < MatchSession.BatchSize; i++)
        {
            SearchAnswer alone = _engine.Search(Query(i));
            Assert.Equal(alone.Answer, session.Answer(i));
            Assert.Equal(alone.Candidates, session.Candidates(i).ToArray());
        }
    }

    [Fact]
    public void Given_a_warm_session_When_batches_run_Then_nothing_is_allocated()
    {
        MatchSession session = _engine.CreateSession();

        // Spans over constants are allocated until the runtime has compiled their methods for good, which it does when it has time.
        long bytes = long.MaxValue;
        for (int attempt = 0; attempt < 30 && bytes > 0; attempt++)
        {
            bytes = Allocations.Measure(() => RunBatch(session), rounds: 100);
        }

        Assert.Equal(0, bytes);
    }

    [Fact]
    public void Given_a_full_batch_When_another_query_is_added_Then_the_error_tells_what_to_do()
    {
        MatchSession session = _engine.CreateSession();
        for (int i = 0; i < MatchSession.BatchSize; i++)
        {
            session.Add(Query(i));
        }

        InvalidOperationException e = Assert.Throws<InvalidOperationException>(() => session.Add(Query(0)));
        Assert.Contains("call Run and Clear", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_two_residents_who_fit_equally_When_reviewed_Then_both_are_candidates_and_neither_is_called_certain()
    {
        SearchAnswer answer = _engine.Search(Asking.Items(TanakaTokyo, address: "沖縄県那覇市泉崎一丁目2番2号"));

        Assert.Equal(
            new[] { _engine.RowOf(TanakaTokyo), _engine.RowOf(TanakaNext) }.Order(),
            answer.Candidates.Select(c => c.ResidentRow).Order());
        Assert.All(answer.Candidates, c => Assert.Equal(Grade.Ambiguous, c.Grade));
    }

    [Fact]
    public void Given_a_sex_left_out_When_reviewed_Then_the_resident_is_a_candidate_though_the_query_is_insufficient()
    {
        SearchAnswer answer = _engine.Search(Asking.Items(Moved, sex: ""));

        Assert.Equal(ResultCode.Insufficient, answer.Answer.Result);
        Assert.Equal([_engine.RowOf(Moved)], answer.Candidates.Select(c => c.ResidentRow));
    }

    private static void RunBatch(MatchSession session)
    {
        session.Clear();
        for (int i = 0; i < MatchSession.BatchSize; i++)
        {
            session.Add(Query(i));
        }

        session.Run();
        for (int i = 0; i < MatchSession.BatchSize; i++)
        {
            session.Candidates(i);
        }
    }

    private static QueryItems Query(int i)
    {
        (Person person, string name, string kana, string address) = Mixed[i % Mixed.Length];
        return new QueryItems
        {
            Name = name,
            Kana = kana,
            BirthDate = person.Birth,
            Sex = person.Sex == Model.Sex.Male ? "男" : "女",
            Address = address,
            Code = i % 3 == 0 ? RetiredDigits : "",
        };
    }

    private static readonly string RetiredDigits = RetiredCode.Reveal();
}
