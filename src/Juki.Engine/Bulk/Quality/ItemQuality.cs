namespace Juki.Engine.Bulk.Quality;

/// <summary>How well a file fills one item. Rows that could not be read are not among these.</summary>
/// <param name="Missing">Rows without it: blank, a sex 0 or 9, a date of which nothing is known.</param>
/// <param name="Unreadable">Rows with something that is none: a wrong check digit, an impossible date, a sex in no known notation.</param>
public readonly record struct ItemQuality(long Missing, long Unreadable);
