using Juki.Engine.Changes;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Server.Lanes;
using Juki.Engine.Server.Tests.Hosting;

namespace Juki.Engine.Server.Tests.Lanes;

[Collection(ServerRegisterGroup.Name)]
public sealed class FailureLogTests(ServerRegister register)
{
    [Fact]
    public void Given_causes_that_stop_changes_When_many_changes_meet_them_Then_each_cause_is_told_once_and_once_more_when_it_comes_again()
    {
        using KeptLog log = new();
        EnginePair engines = new(register.Engine, log);
        ChangesStoppedException full = new("The disk is full.");
        ChangesStoppedException failed = new("The disk has failed.");

        foreach (ChangesStoppedException cause in (ChangesStoppedException[])[full, full, failed, failed])
        {
            Assert.Equal(WireFault.ChangesStopped, engines.FaultOf(cause, MessageKind.Change));
        }

        Assert.Equal(2, log.Warnings.Count);
        engines.ChangesGoOn();
        engines.FaultOf(failed, MessageKind.Change);
        Assert.Equal(3, log.Warnings.Count);
    }
}
