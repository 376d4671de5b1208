using Juki.Engine.Model.Changes;

namespace Juki.Engine.History.Days;

/// <summary>A period in which a part of a resident was as in a picture.</summary>
/// <param name="From">First day; null if it is not known.</param>
/// <param name="To">Last day; null if it lasts.</param>
/// <param name="Picture">Has the part.</param>
internal readonly record struct PartPeriod(DateOnly? From, DateOnly? To, ResidentImage Picture)
{
    /// <summary>The day is in the period, as far as its end tells.</summary>
    public bool MayHold(DateOnly day) => (To is null || day <= To) && !(day < From);

    /// <summary>Hides the picture.</summary>
    public override string ToString() => FormattableString.Invariant($"{From:yyyy-MM-dd} to {To:yyyy-MM-dd}");
}
