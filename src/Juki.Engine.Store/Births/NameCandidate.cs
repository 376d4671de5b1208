namespace Juki.Engine.Store.Births;

/// <summary>A row that may bear the name of a query: the name bits of its signature agree.</summary>
/// <param name="Lane">The query.</param>
/// <param name="Row">Position in the order by date of birth; once that is read, number of the row.</param>
internal record struct NameCandidate(int Lane, int Row);
