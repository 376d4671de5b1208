using System.Globalization;
using Juki.Engine.DataGen.Population.Randomness;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.DataGen.Changes;

/// <summary>
/// Makes one change after another. Each is applied to what those before have left, and only what <see cref="Transition"/> accepts is given out, so
/// that a register that applies them in order refuses none. This is one thread's work: what can happen depends on all that has.
/// </summary>
internal sealed class ChangeSequence
{
    private const int TrialsMax = 40;

    private readonly ChangeOptions _options;
    private readonly DateOnly _from;
    private readonly ChangeMix _mix = new();
    private readonly ChangeCalendar _calendar;
    private readonly ChangedResidents _residents;
    private readonly Aftermath _aftermath;
    private readonly ChangeMakers _makers;
    private long _number;

    public ChangeSequence(Register register, ChangeOptions options, DateOnly from)
    {
        (_options, _from) = (options, from);
        _calendar = new ChangeCalendar(from, options.Count, _mix.Weight);
        _residents = new ChangedResidents(register, new ResidentImageReader(register));
        Subjects subjects = new(register, register.ResidentsAt(register.JournalAddress), _residents);
        _aftermath = new Aftermath(subjects, new Households(register));
        _makers = new ChangeMakers(new ChangeTables(), subjects, new FreeCodes(_residents, options.Seed));
    }

    /// <summary>The next change; call it as often as there are changes.</summary>
    public ChangeEvent Next()
    {
        (DateOnly day, long second) = _calendar.Of(_number);
        Draws draws = new(_options.Seed, DrawStream.Change, (ulong)_number);
        ChangeSlot slot = new(draws, day);
        ChangeEvent change = Followed(slot, second) ?? Drawn(slot, second);
        _number++;
        return change;
    }

    /// <summary>What an earlier change brings about; null if nothing is due, or it cannot happen any more.</summary>
    private ChangeEvent? Followed(ChangeSlot slot, long second)
    {
        if (_aftermath.Take(slot.Day) is not { } due)
        {
            return null;
        }

        ChangeSlot following = new(slot.Draws, slot.Day) { Follower = due.Code };
        ChangeDraft? draft = due.Joined is { } move ? Joining(due, move) : _makers.Make(due.Reason, following);
        return Accept(following, second, due.Reason, draft, isJoining: due.Joined is not null);
    }

    /// <summary>The move of one more of a household, unless that person has left it already.</summary>
    private ChangeDraft? Joining(Due due, ChangeEvent move) =>
        _residents.Find(due.Code) is { } member && member.Address == due.Leaves ? new ChangeDraft(member, move.Date, move.Items) : null;

    private ChangeEvent Drawn(ChangeSlot slot, long second)
    {
        for (int trial = 0; trial < TrialsMax; trial++)
        {
            ChangeReason reason = _mix.Sample(ref slot.Draws, slot.Day);
            if (Accept(slot, second, reason, _makers.Make(reason, slot)) is { } change)
            {
                return change;
            }
        }

        return Accept(slot, second, ChangeReason.MoveInFromAbroad, _makers.Newcomer(slot))
            ?? throw new InvalidOperationException("Somebody new was refused, whom nothing can hinder.");
    }

    private ChangeEvent? Accept(ChangeSlot slot, long second, ChangeReason reason, ChangeDraft? draft, bool isJoining = false)
    {
        if (draft is null)
        {
            return null;
        }

        ChangeEvent change = new()
        {
            Key = string.Create(CultureInfo.InvariantCulture, $"g{_options.Seed}-{_from:yyyyMMdd}-{_number + 1}"),
            Reason = reason,
            Date = draft.Date,
            Processed = new ProcessingTime(second),
            Sender = SenderOf(draft),
            Code = draft.Before?.Code ?? draft.GivenCode,
            Items = draft.Items,
        };
        if (Transition.Apply(draft.Before, change.Resolve(Undrawn(change)), out ResidentImage? after).IsFault)
        {
            return null;
        }

        Keep(change, after!);
        if (change.Code is not null && !isJoining)
        {
            _aftermath.Note(ref slot.Draws, change, draft.Before, slot.Day);
        }

        return change;
    }

    /// <summary>Stands for the code that the engine will draw: any but the resident's own.</summary>
    private static ResidentCode Undrawn(ChangeEvent change) => ResidentCode.FromBody(((change.Code ?? default).Body + 1) % ResidentCode.BodyCount);

    private void Keep(ChangeEvent change, ResidentImage after)
    {
        if (change.Reason == ChangeReason.CodeOnRequest)
        {
            _residents.Lose(change.Code!.Value);
        }
        else if (change.Code is not null)
        {
            _residents.Keep(after);
        }
    }

    /// <summary>The office where the resident lives from then on.</summary>
    private static MunicipalityNumber SenderOf(ChangeDraft draft)
    {
        string municipality = draft.Items.MunicipalityCode ?? draft.Before?.MunicipalityCode ?? "";
        return MunicipalityNumber.TryParse(municipality, out MunicipalityNumber sender) ? sender : Capital;
    }

    /// <summary>千代田区, for residents of an imported register whose municipality has no code.</summary>
    private static MunicipalityNumber Capital => ChangeTables.NumberOf("131016");
}
