using Juki.Engine.Model.Addresses;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Store.Names;

/// <summary>Whether a row bears a full name and stands in a municipality: ten bits of its class may be another's.</summary>
internal readonly struct LocalBearerCheck(BearerCheck bearer, AddressMaster places, int municipalityClass) : IRowCheck
{
    public bool Holds(in Row row) => bearer.Holds(row) && places.ClassOf(row.PlaceId).Municipality == municipalityClass;
}
