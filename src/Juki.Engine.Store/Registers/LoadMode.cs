namespace Juki.Engine.Store.Registers;

/// <summary>How a register is brought into memory.</summary>
public enum LoadMode
{
    /// <summary>
    /// Everything is read into memory with 2 MB pages and checked on the way: some seconds at the size of a nation, and
    /// the fastest answers afterwards.
    /// </summary>
    Ram,

    /// <summary>
    /// Large sections are mapped: the first answer comes at once, memory is taken as it is touched, and what is there is
    /// verified in the background (<see cref="Register.Verification"/>).
    /// </summary>
    Map,
}
