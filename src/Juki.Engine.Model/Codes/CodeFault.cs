namespace Juki.Engine.Model.Codes;

/// <summary>Why a text is not a resident code.</summary>
public enum CodeFault : byte
{
    /// <summary>It is one.</summary>
    None = 0,

    /// <summary>There is no text.</summary>
    Empty = 1,

    /// <summary>Not eleven digits long.</summary>
    Length = 2,

    /// <summary>Something else than digits.</summary>
    NotDigits = 3,

    /// <summary>Eleven digits whose last does not fit the other ten.</summary>
    CheckDigit = 4,
}
