namespace Juki.Engine.Answers;

/// <summary>The answer to a search with the residents that came into question.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Candidates">The best candidates, best first, one for each resident; for review by a person.</param>
public sealed record SearchAnswer(Answer Answer, IReadOnlyList<Answer> Candidates);
