using Juki.Engine.Changes;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Server.Lanes;
using Juki.Engine.Server.Tests.Hosting;

namespace Juki.Engine.Server.Tests.Lanes;

public sealed class FailureLogTests
{
    [Fact]
    public void Given_causes_that_stop_changes_When_many_changes_meet_them_Then_each_cause_is_told_once_and_once_more_when_it_comes_again()
    {
        using KeptLog log = new();
        FailureLog failures = new(log);
        ChangesStoppedException full = new("The disk is full.");
        ChangesStoppedException failed = new("The disk has failed.");

        foreach (ChangesStoppedException cause in (ChangesStoppedException[])[full, full, failed, failed])
        {
            Assert.Equal(WireFault.ChangesStopped, failures.FaultOf(cause, MessageKind.Change));
        }

        Assert.Equal(2, log.Warnings.Count);
        failures.ChangesGoOn();
        failures.FaultOf(failed, MessageKind.Change);
        Assert.Equal(3, log.Warnings.Count);
    }
}
