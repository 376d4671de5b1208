namespace Juki.Engine.Model.Verdict;

/// <summary>How far two addresses agree; written to results as <c>A6</c> … <c>A0</c>, <c>AU</c>, <c>missing</c>.</summary>
public enum AddressLevel : byte
{
    /// <summary>There is no address on one side: no evidence.</summary>
    Missing = 0,

    /// <summary>Identical with building and room, or both without.</summary>
    A6 = 1,

    /// <summary>All numbers agree; building or room differs or is missing on one side.</summary>
    A5 = 2,

    /// <summary>Same 丁目 and 番; the sub-number (号, 枝番) differs or is missing.</summary>
    A4 = 3,

    /// <summary>Same town.</summary>
    A3 = 4,

    /// <summary>Same municipality.</summary>
    A2 = 5,

    /// <summary>Same prefecture.</summary>
    A1 = 6,

    /// <summary>Different.</summary>
    A0 = 7,

    /// <summary>The query's address could not be understood.</summary>
    AU = 8,
}
