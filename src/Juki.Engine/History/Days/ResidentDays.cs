using Juki.Engine.Model.Changes;

namespace Juki.Engine.History.Days;

/// <summary>
/// A resident as of a day: by the dates of events (valid time), by the days of processing (transaction time), or by both, which tells what an office
/// that looked on the one day had to believe of the other.
/// </summary>
/// <remarks>
/// Processing, <i>known at K</i>: the picture after the last change of the journal that was processed on K or before. Changes in front of it count even
/// if their time of processing is later, since each picture contains those before. If there is none, it is what the register was made with, or
/// nobody if the first change entered the resident.
/// <para>Events, <i>as of D</i>, part by part (<see cref="ResidentParts"/>):</para>
/// <code>
/// change                                       the part was
/// ─────────────────────────────────────────────────────────────────────────────────────────────────
/// any but a correction, dated E                as before up to the day before E, as after from E on;
///                                              what was known to begin on E or later counts no more
/// correction, reading, sex or date of birth    as after, for as long as the last period has lasted
/// put right
/// entry of somebody who was not there          not yet there before E
/// date of birth, sex                           always as they are known last
///
/// before the first change of the history       the part was
/// ─────────────────────────────────────────────────────────────────────────────────────────────────
/// within a version's period (address, name,    as in the version
/// alias, former surname, code)
/// after the last version of its kind ended     as the register had it
/// no version, or one without a first day       as then, since when is not known
/// between two versions                         not known
/// removed on a day                             removed from it on, current before, since when is not known
/// </code>
/// Both: the changes are those known at K, then as of D. Without either it is the resident as the register has him.
/// </remarks>
public static class ResidentDays
{
    /// <summary>A resident as of a day.</summary>
    /// <param name="history">Everything that the history has of him.</param>
    /// <param name="asOf">Day by the dates of events; null: as the last change left him.</param>
    /// <param name="knownAt">Day by the times of processing, in Japan; null: all that is known.</param>
    public static ResidentOnDay Of(ResidentHistory history, DateOnly? asOf, DateOnly? knownAt)
    {
        if (history.Register is null)
        {
            return new ResidentOnDay { Presence = Presence.Nobody };
        }

        ResidentChange[] known = [.. history.Changes.Take(1 + LastKnown(history.Changes, knownAt))];
        ResidentImage? made = history.Changes.Count == 0 ? history.Register : history.Changes[0].Before;
        ResidentImage? last = known.Length > 0 ? known[^1].After : made;
        if (last is null)
        {
            return new ResidentOnDay { Presence = Presence.NotYet };
        }

        ResidentOnDay answer = asOf is { } day ? On(day, made, last, known) : new ResidentOnDay { Presence = Presence.Present, Picture = last };
        return answer with
        {
            Address = known.Length > 0 ? known[^1].Address : 0,
            HidesAddress = history.Register.Protected || last.Protected || answer.Picture is { Protected: true },
        };
    }

    private static int LastKnown(IReadOnlyList<ResidentChange> changes, DateOnly? knownAt)
    {
        int last = changes.Count - 1;
        while (last >= 0 && changes[last].Processed.Day > knownAt)
        {
            last--;
        }

        return last;
    }

    private static ResidentOnDay On(DateOnly day, ResidentImage? made, ResidentImage last, ResidentChange[] known)
    {
        if (made is null && day < known[0].Date)
        {
            return new ResidentOnDay { Presence = Presence.NotYet };
        }

        var answer = new ResidentOnDay { Presence = Presence.Present, Picture = new ResidentImage { Code = last.Code, BirthDate = last.BirthDate, Sex = last.Sex } };
        foreach (PartRule rule in PartRule.All)
        {
            answer = With(answer, rule, TimelineOf(rule, made, known).On(day));
        }

        return answer;
    }

    private static PartTimeline TimelineOf(PartRule rule, ResidentImage? made, ResidentChange[] known)
    {
        PartTimeline timeline = new(rule);
        if (made is not null)
        {
            timeline.Begin(made);
        }
        else
        {
            timeline.Enter(known[0].Date, known[0].After);
        }

        foreach (ResidentChange change in known.Where(change => change.Before is not null))
        {
            timeline.Take(change);
        }

        return timeline;
    }

    private static ResidentOnDay With(ResidentOnDay answer, PartRule rule, (PartPeriod? Period, bool IsSure) part) => part.Period is { } period
        ? answer with { Picture = rule.Put(answer.Picture!, period.Picture), SinceUnknown = answer.SinceUnknown | (part.IsSure ? ResidentParts.None : rule.Part) }
        : answer with { Unknown = answer.Unknown | rule.Part };
}
