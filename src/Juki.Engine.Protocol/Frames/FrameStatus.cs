namespace Juki.Engine.Protocol.Frames;

/// <summary>What became of an attempt to read a frame.</summary>
public enum FrameStatus : byte
{
    /// <summary>A whole frame was read.</summary>
    Done = 0,

    /// <summary>The rest of it is not there yet.</summary>
    NeedMore = 1,

    /// <summary>It is longer than agreed on, so that nothing behind it can be found: <see cref="WireFault.FrameTooLarge"/>.</summary>
    Rejected = 2,
}
