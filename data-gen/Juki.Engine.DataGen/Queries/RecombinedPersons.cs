using Juki.Engine.DataGen.Noise;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.DataGen.Queries;

/// <summary>
/// Absent persons for a register that was imported, so that nobody was held back: name and sex of one resident, date of
/// birth of a second, address of a third, and nobody in the register has that name and that date.
/// </summary>
public sealed class RecombinedPersons(Register register, ulong seed) : IAbsentPersons, IDisposable
{
    private const ulong Streams = 1UL << 62;
    private const int DrawsMax = 1000;
    private readonly ResidentList _residents = register.ResidentsAt(register.JournalAddress);
    private readonly ThreadLocal<(RecordText Named, RecordText Lodged)> _texts = new(() => (new RecordText(), new RecordText()));

    /// <inheritdoc/>
    /// <exception cref="RegisterException">The register is too small for a person who is not in it.</exception>
    public void Get(long index, IResidentSink sink)
    {
        var random = new QueryRandom(seed, Streams + (ulong)index);
        for (int draw = 0; draw < DrawsMax; draw++)
        {
            int named = _residents[random.Below(_residents.Count)];
            int born = _residents[random.Below(_residents.Count)];
            int dateId = register[born].DateId;
            if (register.Births.FindByName(dateId, register.FullNameHash(named), []) == 0)
            {
                sink.Add(Compose(named, register.Births.Date(dateId), ref random));
                return;
            }
        }

        throw new RegisterException(FormattableString.Invariant(
            $"No absent person came out of {DrawsMax} draws among {_residents.Count} residents: use a larger register, or a profile with absentShare 0."));
    }

    /// <inheritdoc/>
    public void Dispose() => _texts.Dispose();

    private ResidentRecord Compose(int named, BirthDate birthDate, ref QueryRandom random)
    {
        (RecordText namedText, RecordText lodgedText) = _texts.Value;
        ResidentRecord lodged = register.ReadResident(_residents[random.Below(_residents.Count)], lodgedText);
        ResidentRecord person = register.ReadResident(named, namedText);
        person.Code = UnusedCode(ref random);
        person.BirthDate = birthDate;
        person.MunicipalityCode = lodged.MunicipalityCode;
        person.Address = lodged.Address;
        return person;
    }

    private ResidentCode UnusedCode(ref QueryRandom random)
    {
        ResidentCode code;
        do
        {
            code = ResidentCode.FromBody(random.Next() % ResidentCode.BodyCount);
        }
        while (register.FindRow(code) >= 0 || register.TryFindRetired(code, out _));

        return code;
    }
}
