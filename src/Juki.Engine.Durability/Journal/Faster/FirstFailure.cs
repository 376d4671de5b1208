using System.Runtime.ExceptionServices;

namespace Juki.Engine.Durability.Journal.Faster;

/// <summary>
/// Keeps the first thing that went wrong. FASTER swallows or only logs what its devices and its commit manager throw, so they throw nothing
/// and leave it here, and from then on do nothing.
/// </summary>
internal sealed class FirstFailure
{
    private ExceptionDispatchInfo? _first;

    /// <summary>Runs an action unless something has failed before; false if it has, or fails now.</summary>
    public bool Guard(Action action)
    {
        if (Volatile.Read(ref _first) is not null)
        {
            return false;
        }

        try
        {
            action();
            return true;
        }
#pragma warning disable CA1031 // Whatever it is, it must not be lost in FASTER.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Interlocked.CompareExchange(ref _first, ExceptionDispatchInfo.Capture(failure), null);
            return false;
        }
    }

    /// <summary>Throws the first failure, if there is one, as it was thrown.</summary>
    public void ThrowIfAny() => Volatile.Read(ref _first)?.Throw();
}
