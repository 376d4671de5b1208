using Juki.Engine.Store.Rows;

namespace Juki.Engine.Store.Registers;

/// <summary>A code that was changed.</summary>
/// <param name="Row">Row number of the resident who bore it.</param>
/// <param name="From">First day; null if not known.</param>
/// <param name="To">Last day; null if not known.</param>
public readonly record struct RetiredCode(int Row, DateOnly? From, DateOnly? To)
{
    internal static RetiredCode Of(in RetiredCodeEntry entry) => new(entry.Row, StoredDay.ToDate(entry.From), StoredDay.ToDate(entry.To));
}
