namespace Juki.Engine.Model.Records;

/// <summary>How long texts may be.</summary>
public static class TextLimits
{
    /// <summary>The most characters of one item of a record: dictionaries count them in 16 bits, and folding may double them.</summary>
    public const int RecordItemLengthMax = 4096;

    /// <summary>
    /// The most characters of a name, reading or address of a query: those of the longest full name that a register takes, family and
    /// given name with a space.
    /// </summary>
    public const int QueryItemLengthMax = (2 * RecordItemLengthMax) + 1;
}
