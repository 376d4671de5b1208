using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Names;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Benchmarks.Peers;

/// <summary>
/// Draws residents uniformly from those with a whole date of birth, a known sex and an address. One in ten becomes an
/// absent person: somebody else's date, on which nobody has the name, and a code that nobody has.
/// </summary>
internal sealed class PeerQuestions
{
    private const ulong Seed = 11;
    private const int AbsentEvery = 10;

    private readonly Register _register;
    private readonly PeerResident _resident;
    private readonly PreparedName _name = new();
    private RandomSequence _random = new(Seed);

    private PeerQuestions(Register register)
    {
        _register = register;
        _resident = new PeerResident(register);
    }

    public static PeerQuestion[] Draw(Register register, int count)
    {
        var drawn = new PeerQuestions(register);
        var questions = new PeerQuestion[count];
        for (int index = 0; index < count; index++)
        {
            questions[index] = index % AbsentEvery == AbsentEvery - 1 ? drawn.NextAbsent() : drawn.NextPresent();
        }

        return questions;
    }

    private PeerQuestion NextPresent()
    {
        int row = NextRow();
        return Question(row, _register.CodeOf(row), _register.Births.Date(_register[row].DateId));
    }

    private PeerQuestion NextAbsent()
    {
        _resident.Read(NextRow());
        _name.Set(_resident.Name);
        ulong hash = KeyHash.Of(_name.Key(FoldTier.T3));
        int dateId;
        do
        {
            dateId = _register[RandomRow()].DateId;
        }
        while (!PeerResident.IsDay(_register.Births.Date(dateId)) || _register.Births.FindByName(dateId, hash, default) > 0);
        return Question(PeerQuestion.Nobody, NextFreeCode(), _register.Births.Date(dateId));
    }

    /// <summary>Of the resident that was read last.</summary>
    private PeerQuestion Question(int row, ResidentCode code, BirthDate birth) => new()
    {
        Resident = row,
        Code = code,
        Birth = birth,
        Name = _resident.Name,
        NoisyName = WithAnotherEnd(_resident.Name),
        BirthText = _resident.DateText(birth),
        Sex = _resident.Sex,
        Address = _resident.Address,
    };

    private int NextRow()
    {
        int row;
        do
        {
            row = RandomRow();
            _resident.Read(row);
        }
        while (_resident.BirthDate.Length == 0 || _resident.Address.Length == 0 || _register[row].Sex is not (Model.Sex.Male or Model.Sex.Female));
        return row;
    }

    private ResidentCode NextFreeCode()
    {
        ResidentCode code;
        do
        {
            code = ResidentCode.FromBody((ulong)_random.Below((long)ResidentCode.BodyCount));
        }
        while (_register.FindRow(code) >= 0 || _register.TryFindRetired(code, out _));
        return code;
    }

    /// <summary>The last character becomes one with which somebody else's given name ends, as a slip of the pen might write.</summary>
    private string WithAnotherEnd(string name)
    {
        ReadOnlySpan<char> other;
        do
        {
            Row row = _register[RandomRow()];
            other = row.NameIsLatin ? default : _register.Givens.Text(row.GivenId);
        }
        while (other.IsEmpty || char.IsSurrogate(other[^1]) || other[^1] == name[^1]);
        int kept = char.IsLowSurrogate(name[^1]) ? name.Length - 2 : name.Length - 1;
        return $"{name.AsSpan(0, kept)}{other[^1]}";
    }

    private int RandomRow() => (int)_random.Below(_register.ResidentCount);
}
