namespace Juki.Engine.Bulk.Quality;

/// <summary>What is kept of a row's text from its reading to its answer.</summary>
/// <param name="Items">Which items it lacks, as far as that is known.</param>
/// <param name="Hash">Its <see cref="ContentHash"/>; 0 where it is not compared with others.</param>
internal readonly record struct RowContent(RowItems Items, ulong Hash);
