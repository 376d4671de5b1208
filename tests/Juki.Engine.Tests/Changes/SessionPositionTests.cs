using Juki.Engine.Answers;
using Juki.Engine.Candidates;
using Juki.Engine.Explain;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;
using Juki.Engine.Store.Changes;
using Juki.Engine.Tests.Engine;

namespace Juki.Engine.Tests.Changes;

/// <summary>At which position a session reads, and what it makes of a town that the register has not learned.</summary>
public sealed class SessionPositionTests : IDisposable
{
    private readonly SmallRegister _register = new();
    private readonly DeltaWriter _writer;
    private readonly MatchSession _session;

    public SessionPositionTests()
    {
        _writer = _register.Engine.Register.BeginChanges(0);
        _session = _register.Engine.CreateSession();
    }

    [Fact]
    public void Given_a_session_at_a_fixed_position_When_a_resident_moves_Then_it_answers_as_before_until_it_is_let_go()
    {
        Person moved = SmallRegister.Yoshida with { Address = "長野県長野市南長野693番地1" };
        _session.ReadAt(0);
        Put(1, moved);

        Assert.Equal((ResultCode.CertainIdentical, AddressLevel.A6), Ask(SmallRegister.Yoshida));
        Assert.Equal(0, _session.AsOf);
        _session.ReadAt(null);
        Assert.Equal((ResultCode.CertainIdentical, AddressLevel.A6), Ask(moved));
        Assert.Equal(1, _session.AsOf);
        Assert.NotEqual(AddressLevel.A6, Ask(SmallRegister.Yoshida).Address);
    }

    [Fact]
    public void Given_a_position_that_there_is_not_yet_When_a_session_is_to_read_there_Then_it_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _session.ReadAt(1));

    [Fact]
    public void Given_a_position_before_that_of_the_register_on_disk_When_a_session_is_to_read_there_Then_it_is_refused()
    {
        using SmallRegister newer = new();
        newer.Engine.Register.BeginChanges(position: 5);
        MatchSession session = newer.Engine.CreateSession();

        Assert.Contains("5 or later", Assert.Throws<ArgumentOutOfRangeException>(() => session.ReadAt(4)).Message, StringComparison.Ordinal);
        session.ReadAt(5);
    }

    [Fact]
    public void Given_a_query_that_was_added_When_a_change_brings_its_date_before_the_batch_is_run_Then_the_resident_is_found()
    {
        Person born = SmallRegister.Father with { Body = 3000000001, Name = "纐纈 龍", Kana = "コウケツ リュウ", Birth = "2031-02-03" };
        _session.Clear();
        _session.Add(Asking.Items(born));
        Put(1, born, isNew: true);
        _session.Run();

        Assert.Equal(ResultCode.CertainIdentical, _session.Answer(0).Result);
    }

    [Fact]
    public void Given_a_batch_that_was_run_When_a_change_brings_its_date_and_it_is_run_again_Then_those_born_then_are_looked_at()
    {
        Person born = SmallRegister.Father with { Body = 3000000001, Name = "纐纈 龍", Kana = "コウケツ リュウ", Birth = "2031-02-03" };
        Ask(born with { Name = "高欠 虎" });
        long before = _session.Reached(CandidatePass.BirthBlock);
        Put(1, born, isNew: true);
        _session.Run();

        Assert.Equal(before + 1, _session.Reached(CandidatePass.BirthBlock));
    }

    [Fact]
    public void Given_a_date_that_nobody_has_When_a_change_brings_it_published_or_refused_Then_an_answer_before_it_stays_what_it_was()
    {
        Person slipped = SmallRegister.Moved with { Name = "伊東 健", Birth = "1985-12-25", Address = "宮城県仙台市青葉区本町一丁目9番9号" };
        _session.ReadAt(0);
        (ResultCode, AddressLevel) before = Ask(slipped, slipped.Kana);
        (SmallRegister.Father with { Body = 3000000001, Birth = slipped.Birth }).AddTo(_writer);
        _writer.Discard();

        Assert.Equal(ResultCode.Possible, before.Item1);
        Assert.Equal(before, Ask(slipped, slipped.Kana));
        Put(1, SmallRegister.Father with { Birth = slipped.Birth });
        Assert.Equal(before, Ask(slipped, slipped.Kana));
    }

    [Theory]
    [InlineData("東京都千代田区新開地二丁目5番7号")]
    [InlineData("千代田区新開地2-5-7")]
    public void Given_a_resident_in_a_town_that_no_other_lives_in_When_asked_for_with_that_address_Then_it_is_the_very_one(string address)
    {
        Person settled = SmallRegister.Son with { Address = "東京都千代田区新開地二丁目5番7号" };
        Put(1, settled);

        Assert.Equal(AddressLevel.A6, Ask(settled with { Address = address }).Address);
    }

    [Fact]
    public void Given_a_code_that_was_changed_When_explained_Then_the_former_and_the_present_one_agree()
    {
        ResidentCode former = ResidentCode.FromBody(SmallRegister.Dead.Body);
        Person recoded = SmallRegister.Dead with { Body = 3000000002 };
        recoded.AddTo(_writer);
        _writer.AddVersion(new VersionRecord { Code = ResidentCode.FromBody(recoded.Body), Kind = VersionKind.FormerCode, FormerCode = former });
        _writer.Commit(1, former);
        int row = _register.Engine.RowOf(recoded);

        Assert.Equal(row, _register.Engine.Lookup(former).ResidentRow);
        Assert.Equal(LookupState.Superseded, _register.Engine.Lookup(former).State);
        Assert.All((string[])[former.Reveal(), recoded.Code], code => Assert.Contains(
            _register.Engine.Explain(Asking.Items(recoded, code: code), row).Items, item => item.Item == QueryItem.Code && item.Level == "Same"));
    }

    [Fact]
    public void Given_a_resident_whose_code_is_changed_later_When_an_answer_from_before_is_explained_Then_an_older_code_is_still_that_resident_s()
    {
        int row = _register.Engine.RowOf(SmallRegister.Moved);
        ResidentCode present = ResidentCode.FromBody(SmallRegister.Moved.Body);
        Person recoded = SmallRegister.Moved with { Body = 3000000002 };
        recoded.AddTo(_writer);
        foreach (ResidentCode former in (ResidentCode[])[SmallRegister.RetiredCode, present])
        {
            _writer.AddVersion(new VersionRecord { Code = ResidentCode.FromBody(recoded.Body), Kind = VersionKind.FormerCode, FormerCode = former });
        }

        _writer.Commit(1, present);
        QueryItems query = Asking.Items(SmallRegister.Moved, code: SmallRegister.RetiredCode.Reveal());

        Assert.Equal("Same", CodeLevel(_register.Engine.Explain(query, row, asOf: 0)));
        Assert.Equal("Same", CodeLevel(_register.Engine.Explain(query, _register.Engine.RowOf(recoded), asOf: 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => _register.Engine.Explain(Asking.Items(SmallRegister.Moved), row, asOf: 2));
    }

    public void Dispose() => _register.Dispose();

    private static string CodeLevel(Explanation explanation) => explanation.Items.Single(item => item.Item == QueryItem.Code).Level;

    private void Put(long address, Person person, bool isNew = false)
    {
        person.AddTo(_writer);
        _writer.Commit(address, isNew ? null : ResidentCode.FromBody(person.Body));
    }

    private (ResultCode Result, AddressLevel Address) Ask(Person person, string kana = "")
    {
        _session.Clear();
        _session.Add(Asking.Items(person, kana: kana));
        _session.Run();
        return (_session.Answer(0).Result, _session.Answer(0).Address);
    }
}
