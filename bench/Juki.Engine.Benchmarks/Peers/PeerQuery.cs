using System.Globalization;
using Juki.Engine.Benchmarks.Registers;
using Juki.Engine.Model;
using Juki.Engine.Model.Dates;

namespace Juki.Engine.Benchmarks.Peers;

/// <summary>
/// A noisy query as a peer can take it: the date of birth read by us from whatever notation, a day of the calendar or nothing;
/// the sex as a number or nothing; the name without spaces, as the peer's column has it.
/// </summary>
internal sealed record PeerQuery(string Name, string BirthDate, string Sex, string Address)
{
    public static PeerQuery Of(NoisyQuery query)
    {
        bool isRead = Model.Dates.BirthDate.Parse(query.BirthDate, out BirthDate date) == BirthDateFault.None && PeerResident.IsDay(date);
        bool hasSex = SexText.TryParse(query.Sex, out Sex sex) && sex is Model.Sex.Male or Model.Sex.Female;
        return new PeerQuery(
            string.Concat(query.Name.Where(c => !char.IsWhiteSpace(c))),
            isRead ? string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}-{date.Day:00}") : string.Empty,
            hasSex ? ((int)sex).ToString(CultureInfo.InvariantCulture) : string.Empty,
            query.Address);
    }

    /// <summary>Its kind alone: the items may be somebody's.</summary>
    public override string ToString() => nameof(PeerQuery);
}
