using Juki.Engine.Model.Records;

namespace Juki.Engine.Answers;

/// <summary>Who has a resident code.</summary>
/// <param name="State">Whether anybody has or had it.</param>
/// <param name="ResidentRow">The resident's row; −1 if nobody has the code.</param>
/// <param name="Status">Whether the resident is in the register now (status 50 if not).</param>
/// <param name="Protected">Status 52: the address must never be shown.</param>
public readonly record struct LookupAnswer(LookupState State, int ResidentRow, ResidentStatus Status, bool Protected);
