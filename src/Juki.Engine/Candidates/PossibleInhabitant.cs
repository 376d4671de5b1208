using Juki.Engine.Queries;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Candidates;

/// <summary>
/// Whether an inhabitant of the block who shares a part of the name can be the person: by the date of birth, or by the given name
/// or its reading. Without this check the whole family would be compared.
/// </summary>
internal readonly struct PossibleInhabitant(PreparedQuery query, Register register) : IPossibleRow
{
    private readonly PossibleDate _date = new(query, register);
    private readonly ulong _given = query.NameParts.Given;
    private readonly ulong _givenKana = query.ReadingParts.Given;

    public bool Holds(in Row row) =>
        _date.Holds(row)
        || (_given != 0 && register.Givens.KeyHash(row.GivenId) == _given)
        || (_givenKana != 0 && register.Givens.KanaHash(row.GivenId) == _givenKana);
}
