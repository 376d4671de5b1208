using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Bulk.Reporting;

/// <summary>Rows whose match weight lies in one stretch, by grade.</summary>
/// <param name="From">Least weight of the bin, in bits; the first bin also holds everything below.</param>
/// <param name="To">Weight at which the next bin begins; the last bin also holds everything above.</param>
/// <param name="RowsByGrade">Rows of each grade; grades that do not occur in the bin are left out.</param>
public sealed record WeightBin(int From, int To, IReadOnlyDictionary<Grade, long> RowsByGrade);
