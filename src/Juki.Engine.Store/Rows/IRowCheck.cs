namespace Juki.Engine.Store.Rows;

/// <summary>What an index verifies on the row itself. A struct that implements it is compiled into its caller.</summary>
internal interface IRowCheck
{
    bool Holds(in Row row);
}
