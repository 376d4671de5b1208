using Juki.Engine.Answers;
using Juki.Engine.Bulk.Quality;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Tests.Bulk.Quality;

public class CodeTallyTests
{
    [Fact]
    public void Given_no_code_or_that_of_the_resident_named_When_counted_Then_nothing_is_found()
    {
        Assert.Equal([0, 0, 0, 0, 0], Counts(CodeOwnership.NoCode, Naming));
        Assert.Equal([0, 0, 0, 0, 0], Counts(CodeOwnership.OfNamed, Naming));
    }

    [Fact]
    public void Given_codes_of_others_of_nobody_and_changed_ones_When_counted_Then_each_stands_where_it_belongs()
    {
        Assert.Equal([0, 1, 0, 0, 0], Counts(CodeOwnership.OfAnother, Naming));
        Assert.Equal([0, 0, 0, 1, 0], Counts(CodeOwnership.Unknown, Naming));
        Assert.Equal([0, 0, 0, 0, 1], Counts(CodeOwnership.FormerOfNamed, Naming));
        Assert.Equal([0, 1, 0, 0, 1], Counts(CodeOwnership.FormerOfAnother, Naming));
    }

    [Fact]
    public void Given_answers_that_name_nobody_When_counted_Then_only_what_is_known_of_the_code_is_found()
    {
        Assert.Equal([1, 0, 0, 0, 0], Counts(CodeOwnership.OfAnother, Nobody with { Reason = AnswerReason.CodeOfFamilyMember }));
        Assert.Equal([0, 0, 1, 0, 0], Counts(CodeOwnership.OfAnother, Nobody with { Reason = AnswerReason.CodeContradicts }));
        Assert.Equal([0, 0, 0, 0, 0], Counts(CodeOwnership.OfAnother, Nobody with { Reason = AnswerReason.ItemMissing }));
        Assert.Equal([0, 0, 0, 1, 0], Counts(CodeOwnership.Unknown, Nobody));
        Assert.Equal([0, 0, 0, 0, 1], Counts(CodeOwnership.FormerOfAnother, Nobody));
    }

    private static Answer Naming => new() { ResidentRow = 1, Grade = Grade.Certain };

    private static Answer Nobody => new() { ResidentRow = -1 };

    private static long[] Counts(CodeOwnership code, in Answer answer)
    {
        CodeTally tally = new();
        tally.Take(code, answer, 2);
        CodeQuality codes = CodeTally.Merge([tally, new CodeTally()]);
        return [.. new[] { codes.OfFamilyMember, codes.OfAnother, codes.Contradicted, codes.Unknown, codes.Superseded }.Select(found => found.Rows)];
    }
}
