using Juki.Engine.Files.Columns;
using Juki.Engine.Files.Csv;
using Juki.Engine.Files.Words;

namespace Juki.Engine.Files.Import;

/// <summary>
/// Reads names and readings, which a file has either in two columns each or, 氏名 and フリガナ, in one. A single column is
/// split at its first space; one that begins with a Latin letter is the Latin name, if there is no column for that.
/// </summary>
internal readonly ref struct NameReader
{
    /// <summary>Reads the names of a row.</summary>
    public NameReader(ItemReader items, ColumnMap columns, NameColumns at, scoped in CsvReader row)
    {
        Latin = items.Text(row, at.Latin);
        FullName.Split(items.Text(row, at.FullKana), out FamilyKana, out GivenKana);
        if (columns.Has(at.FamilyKana))
        {
            FamilyKana = items.Text(row, at.FamilyKana);
            GivenKana = items.Text(row, at.GivenKana);
        }

        ReadOnlySpan<char> full = items.Text(row, at.FullName);
        if (columns.Has(at.Family))
        {
            Family = items.Text(row, at.Family);
            Given = items.Text(row, at.Given);
        }
        else if (Latin.IsEmpty && FullName.IsLatin(full))
        {
            Latin = full;
        }
        else
        {
            FullName.Split(full, out Family, out Given);
        }
    }

    public readonly ReadOnlySpan<char> Family;
    public readonly ReadOnlySpan<char> Given;
    public readonly ReadOnlySpan<char> FamilyKana;
    public readonly ReadOnlySpan<char> GivenKana;
    public readonly ReadOnlySpan<char> Latin;
}
