namespace Juki.Engine.Load.Background;

/// <summary>Work beside the load: it is there to be felt by the requests that are measured.</summary>
internal interface IBackground
{
    /// <summary>Runs until it is stopped.</summary>
    void Run(CancellationToken stop);
}
