using System.Diagnostics.CodeAnalysis;
using Juki.Engine.Model.Records;

namespace Juki.Engine.DataGen.Queries;

/// <summary>Persons who are not in the register, but might be. Called by several threads at once.</summary>
public interface IAbsentPersons
{
    /// <summary>Gives a person with one call of <see cref="IResidentSink.Add"/>: for the same index always the same, for others another.</summary>
    /// <param name="index">0 or more, less than the number of queries.</param>
    /// <param name="sink">Takes the person; the record is used up when the call returns.</param>
    [SuppressMessage("Naming", "CA1716", Justification = "C# calls it without escaping, and no other language does.")]
    void Get(long index, IResidentSink sink);
}
