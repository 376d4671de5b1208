using Juki.Engine.Store.Building;

namespace Juki.Engine.Store.Tests.Building;

public sealed class WorkPlanTests
{
    [Fact]
    public void Given_steps_of_different_weight_When_a_share_of_one_is_done_Then_it_counts_by_its_weight()
    {
        var plan = new WorkPlan([("short", 1), ("long", 9)]);

        Assert.Equal(0.05, plan.DoneAt("short", 0.5), 6);
        Assert.Equal(0.55, plan.DoneAt("long", 0.5), 6);
        Assert.Equal(1, plan.DoneAt("long", 2), 6);
    }

    [Fact]
    public void Given_a_step_that_is_not_planned_When_reported_Then_the_share_stays()
    {
        var plan = new WorkPlan([("one", 1), ("two", 1)]);
        plan.DoneAt("one", 1);

        Assert.Equal(0.5, plan.DoneAt("something new", 0.9), 6);
    }

    [Fact]
    public void Given_a_whole_build_When_its_steps_are_reported_Then_the_share_grows_from_nought_and_the_steps_are_those_of_the_plan_in_its_order()
    {
        List<string> steps = [];
        using var directory = new TestKit.TemporaryDirectory();
        Sample.Build(directory["register"], progress: new Recorder(steps));

        Assert.Equal(WorkPlan.BuildSteps.Select(step => step.Step), steps.Distinct());
        WorkPlan plan = WorkPlan.BuildAfter("reading", 1000);
        double[] shares = [.. steps.Select(step => plan.DoneAt(step, 0))];
        Assert.Equal(shares.Order(), shares);
        Assert.InRange(shares[0], 0.1, 0.9);
    }

    private sealed class Recorder(List<string> steps) : IProgress<(string Step, double Share)>
    {
        public void Report((string Step, double Share) value)
        {
            lock (steps)
            {
                steps.Add(value.Step);
            }
        }
    }
}
