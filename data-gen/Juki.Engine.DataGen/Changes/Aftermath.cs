using Juki.Engine.DataGen.Population.Randomness;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;

namespace Juki.Engine.DataGen.Changes;

/// <summary>What follows a change: some changes bring another one within weeks, others only make another possible.</summary>
internal sealed class Aftermath(Subjects subjects)
{
    private const double MovesAfterMarriage = 0.55;
    private const int WeeksAfterMarriage = 8;
    private const int DaysOfWeek = 7;

    private readonly PriorityQueue<(ChangeReason Reason, ResidentCode Code), (DateOnly Day, long Order)> _due = new();
    private long _order;

    /// <summary>Takes what is due on a day.</summary>
    public bool TryTake(DateOnly day, out (ChangeReason Reason, ResidentCode Code) due)
    {
        bool isDue = _due.TryPeek(out due, out (DateOnly Day, long Order) when) && when.Day <= day;
        if (isDue)
        {
            _due.Dequeue();
        }

        return isDue;
    }

    /// <summary>Notes what follows a change that was made.</summary>
    public void Note(ref Draws draws, ChangeReason reason, ResidentCode code, DateOnly day)
    {
        switch (reason)
        {
            case ChangeReason.Marriage:
                subjects.Await(ChangeReason.Divorce, code);
                subjects.Await(ChangeReason.FormerSurnameEntered, code);
                MoveLater(ref draws, code, day);
                break;
            case ChangeReason.ChangeOfNationality:
                Schedule(ChangeReason.Naturalisation, code, day.AddDays(1 + draws.Below(DaysOfWeek)));
                break;
            case ChangeReason.FormerSurnameEntered:
                subjects.Await(ChangeReason.FormerSurnameRemoved, code);
                break;
            case ChangeReason.AliasEntered:
                subjects.Await(ChangeReason.AliasRemoved, code);
                break;
            case ChangeReason.ProtectionSet:
                subjects.Await(ChangeReason.ProtectionLifted, code);
                break;
            case ChangeReason.Emigration:
                subjects.Await(ChangeReason.MoveInFromAbroad, code);
                break;
        }
    }

    private void MoveLater(ref Draws draws, ResidentCode code, DateOnly day)
    {
        if (draws.Chance(MovesAfterMarriage))
        {
            ChangeReason move = draws.Chance(0.5) ? ChangeReason.MoveBetween : ChangeReason.MoveWithin;
            Schedule(move, code, day.AddDays(draws.Below(WeeksAfterMarriage * DaysOfWeek)));
        }
    }

    private void Schedule(ChangeReason reason, ResidentCode code, DateOnly day) => _due.Enqueue((reason, code), (day, _order++));
}
