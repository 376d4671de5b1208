namespace Juki.Engine.Store.Encoders;

/// <summary>A resident's own row, and what only residents have.</summary>
internal struct EncodedResident
{
    public EncodedRow Present;

    /// <summary>The household (<see cref="Registers.HouseholdNumber"/>); 0 if it is not known.</summary>
    public uint Household;

    /// <summary>Day of the removal (<see cref="Rows.StoredDay"/>); 0 if there is none.</summary>
    public uint StatusDay;
}
