using Juki.Engine.Model.Changes;

namespace Juki.Engine.Tests.History;

/// <summary>
/// The plain twin of a timeline of addresses: an array with an entry for each day. Each run of days has a number, so that a correction finds the days
/// that the last run still has.
/// </summary>
internal sealed class DayTwin
{
    private readonly DateOnly _first;
    private readonly (string Address, bool IsSure, int Run)?[] _days;
    private int _runs;

    public DayTwin(DateOnly first, int days, ResidentImage made)
    {
        (_first, _days) = (first, new (string, bool, int)?[days]);
        VersionImage[] versions = [.. made.Versions.OrderBy(version => version.To)];
        // Periods that began earlier for all we know come last: what is sure, or ended earlier, stands.
        foreach (VersionImage version in versions)
        {
            Fill(version.From, version.To, version.Address);
        }

        Fill(versions.Length > 0 ? versions[^1].To!.Value.AddDays(1) : null, null, made.Address);
    }

    public (string Address, bool IsSure)? On(DateOnly day) => _days[IndexOf(day)] is var (address, isSure, _) ? (address, isSure) : null;

    public void Take(DateOnly date, string address, bool corrects)
    {
        for (int day = 0; day < _days.Length; day++)
        {
            if (corrects && _days[day]?.Run == _runs)
            {
                _days[day] = _days[day]!.Value with { Address = address };
            }
            else if (!corrects && day >= IndexOf(date))
            {
                _days[day] = (address, true, _runs + 1);
            }
        }

        _runs += corrects ? 0 : 1;
    }

    private void Fill(DateOnly? from, DateOnly? to, string address)
    {
        _runs++;
        for (int day = from is { } first ? IndexOf(first) : 0; day < (to is { } last ? IndexOf(last) + 1 : _days.Length); day++)
        {
            if (_days[day] is null || (from is not null && !_days[day]!.Value.IsSure))
            {
                _days[day] = (address, from is not null, _runs);
            }
        }
    }

    private int IndexOf(DateOnly day) => day.DayNumber - _first.DayNumber;
}
