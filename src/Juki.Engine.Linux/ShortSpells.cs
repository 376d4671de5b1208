namespace Juki.Engine.Linux;

/// <summary>
/// Has a thread work in short spells with rests between them, for whoever waits for its processor: the kernel lets a thread that does not
/// stop by itself finish its slice, milliseconds long, though another one of higher priority has to answer at once. A rest costs little,
/// since it is over when nobody else wants to run; it is as short as said after <see cref="ThreadPunctuality.WakeOnTime"/>.
/// </summary>
public sealed class ShortSpells(TimeProvider time)
{
    private static readonly TimeSpan Spell = TimeSpan.FromMicroseconds(100);
    private static readonly TimeSpan Rest = TimeSpan.FromMicroseconds(10);

    private long _began = time.GetTimestamp();

    /// <summary>Rests, if the thread has worked for a spell; to be called between two pieces of its work.</summary>
    /// <returns>Whether it has rested.</returns>
    public bool Pause()
    {
        bool isOver = time.GetElapsedTime(_began) >= Spell;
        if (isOver)
        {
            ThreadPunctuality.Rest(Rest);
            _began = time.GetTimestamp();
        }

        return isOver;
    }
}
