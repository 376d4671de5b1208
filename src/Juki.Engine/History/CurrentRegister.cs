using Juki.Engine.Store.Registers;

namespace Juki.Engine.History;

/// <summary>
/// The register that takes the changes, for whoever reads it without owning it: while they read, no later one takes its place, and so nobody closes it.
/// </summary>
/// <param name="register">The register to begin with.</param>
public sealed class CurrentRegister(Register register)
{
    private readonly Lock _reading = new();
    private volatile Register _register = register;

    /// <summary>Whether it is this one.</summary>
    internal bool Is(Register register) => ReferenceEquals(_register, register);

    /// <summary>Journal address of the last change that its base contains.</summary>
    internal long BaseAddress => _register.BaseAddress;

    /// <summary>Reads it; for a moment, since whoever puts a later one in its place waits.</summary>
    internal T Read<T>(Func<Register, T> read)
    {
        lock (_reading)
        {
            return read(_register);
        }
    }

    /// <summary>Puts a later one in its place: on return nobody reads the former one any more.</summary>
    internal void Replace(Register later)
    {
        lock (_reading)
        {
            _register = later;
        }
    }
}
