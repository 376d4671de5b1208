using Juki.Engine.Store.Rows;

namespace Juki.Engine.Store.Building;

/// <summary>What a record may hold at most: for readers of files, who can name the line where a sink could not.</summary>
public static class RecordLimits
{
    /// <summary>Whether rows can hold a day: 1800-01-01 to 2517-09-21, or none.</summary>
    public static bool Fits(DateOnly? day) => StoredDay.Fits(day);
}
