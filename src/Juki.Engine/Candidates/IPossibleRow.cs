using Juki.Engine.Store.Rows;

namespace Juki.Engine.Candidates;

/// <summary>Tells rows that can be the person at all from those that need no comparison. A struct, so that its calls are direct.</summary>
internal interface IPossibleRow
{
    bool Holds(in Row row);
}
