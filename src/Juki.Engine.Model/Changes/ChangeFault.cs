namespace Juki.Engine.Model.Changes;

/// <summary>Why an event is refused; nothing of it is applied then. The numbers are stored in journals and never change.</summary>
public enum ChangeFault : byte
{
    /// <summary>It is not.</summary>
    None = 0,

    /// <summary>A row of a file, or a message, that cannot be read as an event.</summary>
    Unreadable = 1,

    /// <summary>No such reason.</summary>
    UnknownReason = 2,

    /// <summary>The reason is one of another kind of change.</summary>
    KindContradicts = 3,

    /// <summary>No key.</summary>
    KeyMissing = 11,

    /// <summary>A key of more than <see cref="ChangeEvent.KeyLengthMax"/> characters.</summary>
    KeyTooLong = 12,

    /// <summary>A key with control characters or half of a surrogate pair.</summary>
    KeyMalformed = 13,

    /// <summary>The key of an earlier event that was another one.</summary>
    KeyReused = 14,

    /// <summary>No code, and it is no entry.</summary>
    CodeMissing = 21,

    /// <summary>A code that has not eleven digits.</summary>
    CodeMalformed = 22,

    /// <summary>A code whose check digit does not fit.</summary>
    CodeCheckDigit = 23,

    /// <summary>Nobody has or had the code.</summary>
    UnknownResident = 24,

    /// <summary>An entry with the code of somebody else.</summary>
    CodeInUse = 25,

    /// <summary>A code that was changed: it is nobody's any more, and never will be.</summary>
    CodeBurnt = 26,

    /// <summary>The resident is not in the register any more.</summary>
    RemovedAlready = 31,

    /// <summary>The resident is under protection already.</summary>
    ProtectedAlready = 32,

    /// <summary>The resident is not under protection.</summary>
    NotProtected = 33,

    /// <summary>The former surname or alias that is to be removed was never entered.</summary>
    NotEntered = 34,

    /// <summary>The register says all that already.</summary>
    NothingChanges = 35,

    /// <summary>A day outside of 1800-01-02 to 2199-12-31, or none.</summary>
    DateImpossible = 41,

    /// <summary>It happened before the resident was born.</summary>
    BeforeBirth = 42,

    /// <summary>It happened after the day on which it was processed.</summary>
    AfterProcessing = 43,

    /// <summary>It happened before the day on which what it ends began.</summary>
    WrongOrder = 44,

    /// <summary>The sending municipality is missing or has no code of JIS X 0402.</summary>
    SenderMalformed = 45,

    /// <summary>An item that the reason needs is missing.</summary>
    ItemMissing = 51,

    /// <summary>An item that the reason must not set, or not take away.</summary>
    ItemNotAllowed = 52,

    /// <summary>A text of more than <see cref="Records.TextLimits.RecordItemLengthMax"/> characters.</summary>
    ItemTooLong = 53,

    /// <summary>An item that cannot be understood.</summary>
    ItemMalformed = 54,

    /// <summary>The register, or its journal, has no room for it; an operator has to make some.</summary>
    NoRoom = 61,
}
