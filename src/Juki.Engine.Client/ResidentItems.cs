using Juki.Engine.Client.Requests;
using Juki.Engine.Model;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Client;

/// <summary>The four items of a resident, with the reading, as a lookup gives them.</summary>
public sealed record ResidentItems
{
    /// <summary>Family name; empty for somebody with a Latin name only.</summary>
    public required string FamilyName { get; init; }

    /// <summary>Given name.</summary>
    public required string GivenName { get; init; }

    /// <summary>Latin name.</summary>
    public required string LatinName { get; init; }

    /// <summary>Reading of the family name.</summary>
    public required string FamilyKana { get; init; }

    /// <summary>Reading of the given name.</summary>
    public required string GivenKana { get; init; }

    /// <summary>Date of birth as ISO 8601-2: <c>1940-05-17</c>, <c>1940-05-XX</c> (day unknown), <c>1940</c>, …</summary>
    public required string BirthDate { get; init; }

    /// <summary>Sex.</summary>
    public required Sex Sex { get; init; }

    /// <summary>Address; empty for a resident under protection.</summary>
    public required string Address { get; init; }

    /// <summary>Day of the removal; null for a current resident.</summary>
    public required DateOnly? StatusDate { get; init; }

    /// <summary>Hides the items.</summary>
    public override string ToString() => "resident (hidden)";

    internal static ResidentItems Read(ref FieldReader fields)
    {
        ResidentFields items = ResidentFields.Read(ref fields);
        return new ResidentItems
        {
            FamilyName = TextField.Of(items.FamilyName, ref fields),
            GivenName = TextField.Of(items.GivenName, ref fields),
            LatinName = TextField.Of(items.LatinName, ref fields),
            FamilyKana = TextField.Of(items.FamilyKana, ref fields),
            GivenKana = TextField.Of(items.GivenKana, ref fields),
            BirthDate = TextField.Of(items.BirthDate, ref fields),
            Sex = items.Sex,
            Address = TextField.Of(items.Address, ref fields),
            StatusDate = items.StatusDate,
        };
    }
}
