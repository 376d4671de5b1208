using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.DataGen.Changes;

/// <summary>Whether a change may happen to the resident of a row who has an age.</summary>
internal delegate bool Fits(int row, int age);

/// <summary>Draws the residents to whom changes happen: from the register, or among those to whom something happened before.</summary>
internal sealed class Subjects(Register register, ResidentList all, ChangedResidents residents)
{
    /// <summary>More draws than the rarest condition needs in a register of some size; in a smaller one another reason is tried.</summary>
    private const int TrialsMax = 400;

    private const int AgeWhereUnknown = 40;

    private readonly Dictionary<ChangeReason, List<ResidentCode>> _waiting = [];

    /// <summary>A present resident; null if none was found.</summary>
    public ResidentImage? Draw(ChangeSlot slot, Fits fits) => Draw(slot, ResidentStatus.Current, fits);

    /// <summary>A resident whose record in the register has a status; null if none was found.</summary>
    public ResidentImage? Draw(ChangeSlot slot, ResidentStatus status, Fits fits)
    {
        if (slot.Follower is { } code)
        {
            return residents.Find(code);
        }

        for (int trial = 0; trial < TrialsMax; trial++)
        {
            int row = all[slot.Draws.Below(all.Count)];
            if (register[row].Status == status && fits(row, AgeOf(row, slot.Day)))
            {
                return residents.Find(register.CodeOf(row));
            }
        }

        return null;
    }

    /// <summary>Somebody to whom an earlier change of the file happened that this reason can follow; null if nobody is left.</summary>
    public ResidentImage? Take(ChangeSlot slot, ChangeReason reason)
    {
        if (!_waiting.TryGetValue(reason, out List<ResidentCode>? codes) || codes.Count == 0)
        {
            return null;
        }

        int place = slot.Draws.Below(codes.Count);
        ResidentCode code = codes[place];
        codes[place] = codes[^1];
        codes.RemoveAt(codes.Count - 1);
        return residents.Find(code);
    }

    /// <summary>Remembers that a reason can happen to somebody now.</summary>
    public void Await(ChangeReason reason, ResidentCode code)
    {
        if (!_waiting.TryGetValue(reason, out List<ResidentCode>? codes))
        {
            _waiting.Add(reason, codes = []);
        }

        codes.Add(code);
    }

    /// <summary>The resident of a row has a version of a kind.</summary>
    public bool Has(int row, VersionKind kind)
    {
        (int first, int count) = register.VersionsOf(row);
        for (int version = first; version < first + count; version++)
        {
            if (register[version].Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The resident of a row is of a sex.</summary>
    public bool Is(int row, Model.Sex sex) => register[row].Sex == sex;

    /// <summary>The resident of a row is known by a Latin name alone.</summary>
    public bool IsLatin(int row) => register[row].NameIsLatin;

    /// <summary>The resident of a row is under protection.</summary>
    public bool IsProtected(int row) => register[row].Protected;

    private int AgeOf(int row, DateOnly day)
    {
        BirthDate born = register.Births.Date(register[row].DateId);
        bool isBeforeBirthday = (day.Month, day.Day).CompareTo((born.Month, born.Day)) < 0;
        return born.Year == 0 ? AgeWhereUnknown : day.Year - born.Year - (isBeforeBirthday ? 1 : 0);
    }
}
