using Juki.Engine.DataGen.Population.Randomness;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;

namespace Juki.Engine.DataGen.Changes;

/// <summary>What follows a change: some changes bring another one at once or within weeks, others only make another possible.</summary>
internal sealed class Aftermath(Subjects subjects, Households households)
{
    private const double MovesAfterMarriage = 0.55;
    private const int WeeksAfterMarriage = 8;
    private const int DaysOfWeek = 7;
    private const double HouseholdsMoving = 0.5;
    private const int YearsOfHousehold = 25;

    private readonly PriorityQueue<Due, (DateOnly Day, long Order)> _due = new();
    private long _order;

    /// <summary>Takes what is due on a day; null if nothing is.</summary>
    public Due? Take(DateOnly day) => _due.TryPeek(out _, out (DateOnly Day, long Order) when) && when.Day <= day ? _due.Dequeue() : null;

    /// <summary>Notes what follows a change that was made on a day.</summary>
    public void Note(ref Draws draws, ChangeEvent change, ResidentImage? before, DateOnly day)
    {
        ResidentCode code = change.Code!.Value;
        switch (change.Reason)
        {
            case ChangeReason.MoveBetween or ChangeReason.MoveWithin:
                MoveTogether(ref draws, change, before!, day);
                break;
            case ChangeReason.Marriage:
                subjects.Await(ChangeReason.Divorce, code);
                subjects.Await(ChangeReason.FormerSurnameEntered, code);
                MoveLater(ref draws, code, day);
                break;
            case ChangeReason.ChangeOfNationality:
                Schedule(new Due(ChangeReason.Naturalisation, code), day.AddDays(1 + draws.Below(DaysOfWeek)));
                break;
            default:
                if (EndOf(change.Reason) is { } end)
                {
                    subjects.Await(end, code);
                }

                break;
        }
    }

    /// <summary>The reason that ends what a reason began.</summary>
    private static ChangeReason? EndOf(ChangeReason reason) => reason switch
    {
        ChangeReason.FormerSurnameEntered => ChangeReason.FormerSurnameRemoved,
        ChangeReason.AliasEntered => ChangeReason.AliasRemoved,
        ChangeReason.ProtectionSet => ChangeReason.ProtectionLifted,
        ChangeReason.Emigration => ChangeReason.MoveInFromAbroad,
        _ => null,
    };

    /// <summary>Where a grown-up moves, the family often does: the same day, to the same address.</summary>
    private void MoveTogether(ref Draws draws, ChangeEvent move, ResidentImage mover, DateOnly day)
    {
        bool headsHousehold = mover.BirthDate.Year != 0 && day.Year - mover.BirthDate.Year >= YearsOfHousehold;
        if (!headsHousehold || !draws.Chance(HouseholdsMoving))
        {
            return;
        }

        foreach (ResidentCode other in households.OthersOf(mover.Code))
        {
            Schedule(new Due(move.Reason, other, move) { Leaves = mover.Address }, day);
        }
    }

    private void MoveLater(ref Draws draws, ResidentCode code, DateOnly day)
    {
        if (draws.Chance(MovesAfterMarriage))
        {
            ChangeReason move = draws.Chance(0.5) ? ChangeReason.MoveBetween : ChangeReason.MoveWithin;
            Schedule(new Due(move, code), day.AddDays(draws.Below(WeeksAfterMarriage * DaysOfWeek)));
        }
    }

    private void Schedule(Due due, DateOnly day) => _due.Enqueue(due, (day, _order++));
}
