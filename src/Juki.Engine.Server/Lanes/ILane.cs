namespace Juki.Engine.Server.Lanes;

/// <summary>Where requests are answered that no read waits for.</summary>
internal interface ILane
{
    /// <summary>Takes a place for one more job if there is one; it is kept until the job's reply is written.</summary>
    bool TryReserve();

    /// <summary>Gives a place back.</summary>
    void Release();

    /// <summary>Takes a job for which a place was taken.</summary>
    void Take(LaneJob job);
}
