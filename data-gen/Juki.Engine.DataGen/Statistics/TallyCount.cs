namespace Juki.Engine.DataGen.Statistics;

/// <summary>Single numbers that are counted.</summary>
internal enum TallyCount
{
    /// <summary>Persons left out of the register.</summary>
    HeldBack,

    /// <summary>Present foreign residents.</summary>
    Foreign,

    /// <summary>Present residents under protection.</summary>
    Protected,

    /// <summary>Present residents who are the younger twin.</summary>
    Twins,

    /// <summary>Present residents with a changed code.</summary>
    ChangedCodes,

    /// <summary>Version rows of present and removed residents, changed codes apart.</summary>
    Versions,

    /// <summary>Present Japanese residents of private households: those whose surnames are counted.</summary>
    PrivateJapanese,
}
