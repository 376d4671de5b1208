using Juki.Engine.Store.Births;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Store.Names;

/// <summary>Whether a row bears a full name and a probe lets its date of birth pass, as that of a tag.</summary>
internal readonly struct NearDateCheck(BearerCheck bearer, DateProbe probe, DateTable dates) : IRowCheck
{
    public bool Holds(in Row row) => probe.Passes(NameTag.OfDate(dates[row.DateId])) && bearer.Holds(row);
}
