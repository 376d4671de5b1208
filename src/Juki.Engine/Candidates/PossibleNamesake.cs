using Juki.Engine.Queries;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Candidates;

/// <summary>Whether a namesake in the municipality can be the person: by the date of birth, or by living in the town.</summary>
internal readonly struct PossibleNamesake(PreparedQuery query, int town, Register register) : IPossibleRow
{
    private readonly PossibleDate _date = new(query, register);

    public bool Holds(in Row row) => _date.Holds(row) || (town >= 0 && register.Addresses.ClassOf(row.PlaceId).Town == town);
}
