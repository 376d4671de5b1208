using Juki.Engine.Store.Rows;

namespace Juki.Engine.Store.Encoders;

/// <summary>A row and what is attached to it, before it has its place: a version's owner is still the body of a code.</summary>
internal struct EncodedRow
{
    public Row Row;

    /// <summary>Id of the raw address; 0 if the parts render it.</summary>
    public int RawAddress;
}
