using Juki.Engine.Answers;
using Juki.Engine.Bulk.Quality;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Tests.Bulk.Quality;

public class CodeTallyTests
{
    private static readonly ResidentCode Own = ResidentCode.FromBody(1);
    private static readonly ResidentCode Another = ResidentCode.FromBody(2);
    private static readonly ResidentCode Retired = ResidentCode.FromBody(3);
    private static readonly ResidentCode Nobody = ResidentCode.FromBody(4);

    [Fact]
    public void Given_the_code_of_the_resident_named_When_counted_Then_nobody_is_asked_and_nothing_is_found()
    {
        CodeTally tally = new(_ => throw new InvalidOperationException("nobody needs to be asked"));
        tally.Take(Own, Naming(1), Own, 2);

        Assert.All(Counts(tally), count => Assert.Equal(0, count));
    }

    [Fact]
    public void Given_codes_of_others_of_nobody_and_changed_ones_When_counted_Then_each_stands_where_it_belongs()
    {
        Assert.Equal([0, 1, 0, 0, 0], Counts(Another, Naming(1), Own));
        Assert.Equal([0, 0, 0, 1, 0], Counts(Nobody, Naming(1), Own));
        Assert.Equal([0, 0, 0, 0, 1], Counts(Retired, Naming(1), Own));
        Assert.Equal([0, 1, 0, 0, 1], Counts(Retired, Naming(2), Another));
    }

    [Fact]
    public void Given_answers_that_name_nobody_When_counted_Then_only_what_is_known_of_the_code_is_found()
    {
        Assert.Equal([1, 0, 0, 0, 0], Counts(Another, Naming(-1) with { Reason = AnswerReason.CodeOfFamilyMember }, null));
        Assert.Equal([0, 0, 1, 0, 0], Counts(Another, Naming(-1) with { Reason = AnswerReason.CodeContradicts }, null));
        Assert.Equal([0, 0, 0, 0, 0], Counts(Another, Naming(-1) with { Reason = AnswerReason.ItemMissing }, null));
        Assert.Equal([0, 0, 0, 1, 0], Counts(Nobody, Naming(-1), null));
        Assert.Equal([0, 0, 0, 0, 1], Counts(Retired, Naming(-1), null));
    }

    private static Answer Naming(int row) => new() { ResidentRow = row };

    private static long[] Counts(ResidentCode code, in Answer answer, ResidentCode? named)
    {
        CodeTally tally = new(Lookup);
        tally.Take(code, answer, named, 2);
        return Counts(tally);
    }

    private static long[] Counts(CodeTally tally)
    {
        CodeQuality codes = CodeTally.Merge([tally, new CodeTally(Lookup)]);
        return [.. new[] { codes.OfFamilyMember, codes.OfAnother, codes.Contradicted, codes.Unknown, codes.Superseded }.Select(found => found.Rows)];
    }

    private static LookupAnswer Lookup(ResidentCode code) =>
        code == Nobody ? new(LookupState.Unknown, -1, ResidentStatus.Current, false)
        : code == Retired ? new(LookupState.Superseded, 1, ResidentStatus.Current, false)
        : new(LookupState.Found, (int)code.Body, ResidentStatus.Current, false);
}
