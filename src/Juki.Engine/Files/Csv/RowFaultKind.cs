namespace Juki.Engine.Files.Csv;

/// <summary>Why a row of a file cannot be used.</summary>
public enum RowFaultKind : byte
{
    /// <summary>It can.</summary>
    None = 0,

    /// <summary>Fewer fields than the header.</summary>
    TooFewFields = 1,

    /// <summary>More fields than the header.</summary>
    TooManyFields = 2,

    /// <summary>A quote that is not closed before the end of the file or the longest record.</summary>
    UnclosedQuote = 3,

    /// <summary>Something else than a delimiter after a closing quote.</summary>
    TextAfterQuote = 4,

    /// <summary>A quote in the middle of a field that does not begin with one.</summary>
    QuoteInField = 5,

    /// <summary>A record longer than the longest that is read.</summary>
    TooLong = 6,

    /// <summary>A NUL byte.</summary>
    Nul = 7,

    /// <summary>Bytes that are no character of the file's encoding.</summary>
    Encoding = 8,

    /// <summary>No resident code where one is needed.</summary>
    CodeMissing = 9,

    /// <summary>A resident code that does not have eleven digits.</summary>
    CodeFormat = 10,

    /// <summary>A resident code whose check digit is wrong.</summary>
    CodeCheckDigit = 11,

    /// <summary>A date of birth that cannot be read, or is impossible.</summary>
    BirthDate = 12,

    /// <summary>A sex that is none of ISO 5218's.</summary>
    Sex = 13,

    /// <summary>An unknown status.</summary>
    Status = 14,

    /// <summary>A day that is not written YYYY-MM-DD.</summary>
    Date = 15,

    /// <summary>A protection mark that is neither empty, 0 nor 1.</summary>
    Protected = 16,

    /// <summary>An unknown kind of version.</summary>
    VersionKind = 17,

    /// <summary>A version of a resident whose own row was rejected.</summary>
    ResidentRejected = 18,

    /// <summary>A text longer than a register holds.</summary>
    TextTooLong = 19,

    /// <summary>A day that is outside of what a register holds.</summary>
    DayOutOfRange = 20,

    /// <summary>A version with a Latin name and another one: each is a version of its own.</summary>
    TwoNames = 21,

    /// <summary>No id in a row whose code is to be listed: nobody could find the code again.</summary>
    IdMissing = 22,

    /// <summary>An unknown reason of a change.</summary>
    Reason = 23,

    /// <summary>A kind of change that is unknown, or not that of the reason.</summary>
    ChangeKind = 24,

    /// <summary>A time that is not written YYYY-MM-DDThh:mm:ssZ.</summary>
    Time = 25,

    /// <summary>A municipality without a code of JIS X 0402.</summary>
    Municipality = 26,

    /// <summary>A name of an item that is to be taken away, which is none or cannot be.</summary>
    ClearedItem = 27,

    /// <summary>An item that is set and taken away.</summary>
    ClearedAndSet = 28,

    /// <summary>The last row of a file that may have been cut there, and must not be.</summary>
    NoLineEnd = 29,
}
