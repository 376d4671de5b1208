namespace Juki.Engine.Store.Building;

/// <summary>
/// The steps of a whole piece of work with the share of the time that each takes, so that progress in one step becomes
/// progress in the whole and the time left can be told.
/// </summary>
/// <param name="steps">Steps in their order, with weights from measurement in any unit.</param>
public sealed class WorkPlan(IReadOnlyList<(string Step, double Weight)> steps)
{
    private readonly double _total = steps.Sum(step => step.Weight);
    private double _done;

    /// <summary>What <see cref="RegisterBuilder.Complete"/> does, with its processor time for each resident in nanoseconds.</summary>
    public static IReadOnlyList<(string Step, double Weight)> BuildSteps { get; } =
    [
        (BuildStep.MergingTexts, 100),
        (BuildStep.SortingResidents, 140),
        (BuildStep.PlacingVersions, 160),
        (BuildStep.WritingDictionaries, 40),
        (BuildStep.CountingNames, 160),
        (BuildStep.IndexingBirths, 180),
        (BuildStep.IndexingNames, 120),
        (BuildStep.IndexingAddresses, 100),
        (BuildStep.WritingSnapshot, 200),
    ];

    /// <summary>What a checkpoint does, likewise.</summary>
    public static WorkPlan Checkpoint { get; } = new(
    [
        (BuildStep.MergingResidents, 60),
        (BuildStep.IndexingBirths, 50),
        (BuildStep.IndexingNames, 40),
        (BuildStep.CountingNames, 30),
        (BuildStep.IndexingAddresses, 30),
        (BuildStep.WritingSnapshot, 200),
    ]);

    /// <summary>A first step, and then <see cref="BuildSteps"/>.</summary>
    /// <param name="step">Name of the first step.</param>
    /// <param name="weight">Its processor time for each resident in nanoseconds.</param>
    public static WorkPlan BuildAfter(string step, double weight) => new([(step, weight), .. BuildSteps]);

    /// <summary>How much of the whole is done, 0 to 1; a step that is not in the plan counts as the step before it.</summary>
    public double DoneAt(string step, double share)
    {
        double before = 0;
        foreach ((string name, double weight) in steps)
        {
            if (name == step)
            {
                _done = (before + (weight * Math.Clamp(share, 0, 1))) / _total;
                break;
            }

            before += weight;
        }

        return _done;
    }
}
