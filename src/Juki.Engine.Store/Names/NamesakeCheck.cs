using Juki.Engine.Store.Rows;

namespace Juki.Engine.Store.Names;

/// <summary>Whether a row bears a full name and has a date of birth.</summary>
internal readonly struct NamesakeCheck(BearerCheck bearer, int dateId) : IRowCheck
{
    public bool Holds(in Row row) => row.DateId == dateId && bearer.Holds(row);
}
