namespace Juki.Engine.Store.Spellings;

/// <summary>Something large that is made when it is first asked for, once, by the thread that comes first; the others wait for it.</summary>
/// <remarks>
/// Unlike <see cref="Lazy{T}"/>, which keeps what its factory throws, a failure is that of the one who asked: memory that is short for
/// a moment must not end a register that stays open for months. The next one who asks tries again.
/// </remarks>
/// <param name="make">Makes it; leaves nothing behind where it fails.</param>
internal sealed class MadeWhenAsked<T>(Func<T> make) : IDisposable
    where T : class, IDisposable
{
    private readonly Lock _making = new();
    private T? _made;

    /// <summary>It, made if it is not yet.</summary>
    public T Value => Made ?? Make();

    /// <summary>It; null as long as nobody has asked for it with success.</summary>
    public T? Made => Volatile.Read(ref _made);

    /// <summary>Gives back what was made. Nobody may ask afterwards.</summary>
    public void Dispose() => Made?.Dispose();

    private T Make()
    {
        lock (_making)
        {
            T made = _made ?? make();
            Volatile.Write(ref _made, made);
            return made;
        }
    }
}
