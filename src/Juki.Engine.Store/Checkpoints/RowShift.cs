namespace Juki.Engine.Store.Checkpoints;

/// <summary>How far rows of the base move, from one row on up to the next shift.</summary>
/// <param name="Row">The first row that moves so.</param>
/// <param name="By">What is added to its number.</param>
internal readonly record struct RowShift(int Row, int By);
