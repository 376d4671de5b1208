namespace Juki.Engine.Model.Addresses;

/// <summary>The parts that people leave out of an address without changing what it means.</summary>
[Flags]
public enum AddressOmissions : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>都道府県.</summary>
    Prefecture = 1,

    /// <summary>郡.</summary>
    County = 2,

    /// <summary>Building and room (方書).</summary>
    Building = 4,
}
