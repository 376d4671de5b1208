namespace Juki.Engine.Model.Records;

/// <summary>
/// Takes residents one after another: the way from a generator or a file reader into a register. One sink serves one
/// thread; the order of calls, and which of several sinks takes which resident, never shows in the finished register.
/// </summary>
public interface IResidentSink
{
    /// <summary>Takes one resident.</summary>
    void Add(in ResidentRecord resident);

    /// <summary>Takes one former or additional version. Its resident may come before or after it, on any sink.</summary>
    void AddVersion(in VersionRecord version);
}
