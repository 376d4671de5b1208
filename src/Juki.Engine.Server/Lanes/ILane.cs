namespace Juki.Engine.Server.Lanes;

/// <summary>Where requests are answered that no read waits for.</summary>
internal interface ILane
{
    /// <summary>Its room: a job takes some before it is taken, and gives it back when its reply is written.</summary>
    LaneRoom Room { get; }

    /// <summary>Takes a job for which room was taken.</summary>
    void Take(LaneJob job);
}
