using Juki.Engine.Candidates;
using Juki.Engine.Matching.Deciding;
using Juki.Engine.Matching.Weights;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Tests.Candidates;

public class CandidateListTests
{
    [Fact]
    public void Given_more_residents_than_fit_When_they_do_not_come_into_question_Then_nobody_counts_as_left_out()
    {
        CandidateList list = new();
        AddMany(list, ResultCode.NotFound, 200);
        list.Add(Of(1000, ResultCode.Possible, 10));

        Assert.Equal(0, list.Uncompared);
        list.Sort();
        Assert.Equal((1000, CandidateList.ResidentsMax), (list.Span[0].Resident, list.Span.Length));
    }

    [Fact]
    public void Given_more_residents_than_fit_When_all_come_into_question_Then_the_best_stay_and_the_rest_are_counted()
    {
        CandidateList list = new();
        AddMany(list, ResultCode.Possible, 200);

        Assert.Equal(200 - CandidateList.ResidentsMax, list.Uncompared);
        Assert.All(list.Span.ToArray(), candidate => Assert.True(candidate.Resident >= 200 - CandidateList.ResidentsMax));
    }

    [Fact]
    public void Given_the_resident_of_the_query_s_code_When_many_better_ones_come_Then_they_stay_in_the_list()
    {
        CandidateList list = new();
        list.Add(Of(1000, ResultCode.NotFound, -50) with { Code = CodeAgreement.Same });
        AddMany(list, ResultCode.Possible, 200);

        Assert.Contains(list.Span.ToArray(), candidate => candidate.Resident == 1000);
    }

    /// <summary>The later, the heavier.</summary>
    private static void AddMany(CandidateList list, ResultCode standing, int count)
    {
        for (int resident = 0; resident < count; resident++)
        {
            list.Add(Of(resident, standing, resident));
        }
    }

    private static Candidate Of(int resident, ResultCode standing, float weight) =>
        new() { Resident = resident, Row = resident, Standing = standing, Weight = weight };
}
