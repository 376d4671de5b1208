namespace Juki.Engine.Model.Verdict;

/// <summary>The items that a query carries. An item that cannot be understood but is there counts as carried.</summary>
[Flags]
public enum ItemSet : byte
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Resident code: not one of the four items.</summary>
    Code = 1,

    /// <summary>Name in kanji, kana or Latin.</summary>
    Name = 2,

    /// <summary>Reading: stands for the name where there is none.</summary>
    Kana = 4,

    /// <summary>Date of birth of which something is known.</summary>
    BirthDate = 8,

    /// <summary>Sex 1 or 2 (ISO/IEC 5218).</summary>
    Sex = 16,

    /// <summary>Address.</summary>
    Address = 32,
}
