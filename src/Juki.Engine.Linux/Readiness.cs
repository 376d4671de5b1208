namespace Juki.Engine.Linux;

/// <summary>What a socket is waited for or ready for; Linux's own numbers (epoll_ctl(2)).</summary>
[Flags]
public enum Readiness
{
    /// <summary>Nothing but its failure.</summary>
    None = 0,

    /// <summary>Bytes have arrived, or the other side has ended (EPOLLIN).</summary>
    Read = 0x1,

    /// <summary>There is room for bytes to send (EPOLLOUT).</summary>
    Write = 0x4,

    /// <summary>It has failed (EPOLLERR); always told.</summary>
    Failed = 0x8,

    /// <summary>Both sides have ended (EPOLLHUP); always told.</summary>
    HungUp = 0x10,
}
