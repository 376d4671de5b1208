namespace Juki.Engine.Model.Changes;

/// <summary>
/// What a change makes of a resident: a pure function of the image before and the event, the same whenever and wherever it is applied.
/// </summary>
public static class Transition
{
    /// <summary>Applies an event.</summary>
    /// <param name="before">The resident who has the event's code; null if nobody has.</param>
    /// <param name="change">The event, resolved: with the codes that it needs.</param>
    /// <param name="after">The resident from then on; null if the event is refused.</param>
    /// <returns>Why it is refused. Then nothing of it applies.</returns>
    /// <exception cref="ArgumentException">The event is sound but not resolved, or the image is that of another code.</exception>
    public static ChangeFinding Apply(ResidentImage? before, ChangeEvent change, out ResidentImage? after)
    {
        after = null;
        ChangeFinding finding = EventCheck.Check(change);
        if (finding.IsFault)
        {
            return finding;
        }

        RequireResolved(before, change);
        ReasonRule rule = ReasonRules.Of(change.Reason);
        finding = StateCheck.Before(before, change, rule);
        if (finding.IsFault)
        {
            return finding;
        }

        ResidentImage next = Next(before, change, rule);
        finding = StateCheck.After(before, next, change, rule);
        after = finding.IsFault ? null : next with { Versions = Versions(before, next, change, rule) };
        return finding;
    }

    private static void RequireResolved(ResidentImage? before, ChangeEvent change)
    {
        if (!change.IsResolved)
        {
            throw new ArgumentException("The event is not resolved: draw the code that it needs first.", nameof(change));
        }

        if (before is not null && before.Code != change.Code)
        {
            throw new ArgumentException("The image is not that of the event's code.", nameof(before));
        }
    }

    /// <summary>The record from then on, its versions still those of before.</summary>
    private static ResidentImage Next(ResidentImage? before, ChangeEvent change, ReasonRule rule) => rule.Kind switch
    {
        ChangeKind.Entry => Entered(before, change),
        ChangeKind.Removal => before! with { Status = rule.RemovedAs, StatusDate = change.Date },
        ChangeKind.CodeChange => before! with { Code = change.NewCode!.Value },
        _ => Amended(before!, change, rule),
    };

    /// <summary>
    /// A whole record: what it does not mention, the resident does not have any more. Of somebody who comes back, a protection goes on, since
    /// nobody but an event of its own may lift it.
    /// </summary>
    private static ResidentImage Entered(ResidentImage? before, ChangeEvent change) =>
        new ResidentImage { Code = change.Code!.Value, Protected = before?.Protected ?? false, Versions = before?.Versions ?? VersionList.Empty }.With(change.Items);

    private static ResidentImage Amended(ResidentImage before, ChangeEvent change, ReasonRule rule)
    {
        ResidentImage amended = before.With(change.Items);
        return amended with
        {
            Alias = rule.Removes == RecordItems.Alias ? "" : amended.Alias,
            FormerSurname = rule.Removes == RecordItems.FormerSurname ? "" : amended.FormerSurname,
            Protected = rule.Protects ?? amended.Protected,
        };
    }

    private static VersionList Versions(ResidentImage? before, ResidentImage next, ChangeEvent change, ReasonRule rule)
    {
        DateOnly dayBefore = change.Date.AddDays(-1);
        return rule.Kind switch
        {
            ChangeKind.CodeChange => PastVersions.WithFormerCode(before!, dayBefore),
            ChangeKind.Entry when before is not null => PastVersions.Of(before, next, rule.Leaves, LastDay(before), change.Date),
            ChangeKind.Entry => PastVersions.Of(new ResidentImage { Code = next.Code }, next, rule.Leaves, null, change.Date),
            _ => PastVersions.Of(before!, next, rule.Leaves, dayBefore, change.Date),
        };
    }

    /// <summary>The day before a resident was removed; null if it is not known, or earlier than any register holds.</summary>
    private static DateOnly? LastDay(ResidentImage removed) => removed.StatusDate > EventCheck.Earliest ? removed.StatusDate.Value.AddDays(-1) : null;
}
