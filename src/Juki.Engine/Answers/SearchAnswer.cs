namespace Juki.Engine.Answers;

/// <summary>The answer to a search with the residents that came into question.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Candidates">The best candidates, best first, one for each resident; for review by a person.</param>
/// <param name="AsOf">Journal address that the answer is true of.</param>
public sealed record SearchAnswer(Answer Answer, IReadOnlyList<Answer> Candidates, long AsOf);
