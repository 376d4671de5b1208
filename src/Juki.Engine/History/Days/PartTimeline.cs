using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Records;

namespace Juki.Engine.History.Days;

/// <summary>The periods of one part of one resident, the last one first known last. What is between two of them is not known.</summary>
internal sealed class PartTimeline(PartRule rule)
{
    private readonly List<PartPeriod> _periods = [];

    /// <summary>Begins with what the register was made with: the versions tell the past, and since when the present holds.</summary>
    public void Begin(ResidentImage register)
    {
        if (rule.Part == ResidentParts.Status && register is { Status: not ResidentStatus.Current })
        {
            BeginRemoved(register);
            return;
        }

        VersionImage[] versions = [.. register.Versions.Where(version => rule.Kind != VersionKind.Current && version.Kind == rule.Kind && rule.Tells(version))];
        VersionImage[] ended = [.. versions.Where(version => version.To is not null).OrderBy(version => version.To)];
        _periods.AddRange(ended.Select(version => new PartPeriod(version.From, version.To, rule.Past(register, version))));
        VersionImage? open = versions.FirstOrDefault(version => version is { To: null, From: not null } && rule.Same(rule.Past(register, version), register));
        _periods.Add(new PartPeriod(open?.From ?? DayAfter(ended.LastOrDefault()?.To), null, register));
    }

    /// <summary>Begins on the day on which the resident was entered.</summary>
    public void Enter(DateOnly day, ResidentImage picture) => _periods.Add(new PartPeriod(day, null, picture));

    /// <summary>Takes a change in: from its day on, or, if it puts right what stands, as long as that has stood.</summary>
    public void Take(ResidentChange change)
    {
        if (rule.Same(change.Before!, change.After))
        {
            return;
        }

        PartPeriod last = _periods[^1];
        if (IsCorrection(change))
        {
            _periods[^1] = last with { Picture = change.After };
            return;
        }

        _periods.RemoveAll(period => period.From >= change.Date);
        for (int period = 0; period < _periods.Count; period++)
        {
            bool reaches = _periods[period].To is null || _periods[period].To >= change.Date;
            _periods[period] = reaches ? _periods[period] with { To = DayBefore(change.Date) } : _periods[period];
        }

        _periods.Add(new PartPeriod(change.Date, null, change.After));
    }

    /// <summary>How the part was on a day: the period in which it is, or if none is known to contain it, the next one of which the beginning is not known.</summary>
    public (PartPeriod? Period, bool IsSure) On(DateOnly day)
    {
        PartPeriod[] may = [.. _periods.Where(period => period.MayHold(day))];
        int sure = Array.FindLastIndex(may, period => period.From is not null);
        return sure >= 0 ? (may[sure], true)
            : may.Length > 0 ? (may.MinBy(period => period.To ?? DateOnly.MaxValue), false)
            : (null, false);
    }

    /// <summary>A correction says that it was never otherwise; any other change ends what was.</summary>
    private static bool IsCorrection(ResidentChange change) =>
        change.Reason is ChangeReason.Correction or ChangeReason.Reading or ChangeReason.SexCorrected or ChangeReason.BirthDateCorrected;

    /// <summary>Whoever was removed on a day was current until then.</summary>
    private void BeginRemoved(ResidentImage register)
    {
        if (register.StatusDate is { } day)
        {
            _periods.Add(new PartPeriod(null, DayBefore(day), register with { Status = ResidentStatus.Current, StatusDate = null }));
        }

        _periods.Add(new PartPeriod(register.StatusDate, null, register));
    }

    private static DateOnly? DayAfter(DateOnly? day) => day?.AddDays(1);

    private static DateOnly? DayBefore(DateOnly day) => day > DateOnly.MinValue ? day.AddDays(-1) : day;
}
