namespace Juki.Engine.Model.Changes;

/// <summary>What a subscriber hears at a time.</summary>
/// <param name="Through">The address up to which he has heard of every change that he follows: kept by him, to go on from.</param>
/// <param name="Notices">The changes since the page before, in the order of their addresses; none where only others changed.</param>
public sealed record ChangePage(long Through, IReadOnlyList<ChangeNotice> Notices);
