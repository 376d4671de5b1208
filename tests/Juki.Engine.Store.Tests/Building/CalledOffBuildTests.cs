using Juki.Engine.Store.Building;
using Juki.Engine.Store.Registers;
using Juki.Engine.TestKit;

namespace Juki.Engine.Store.Tests.Building;

public sealed class CalledOffBuildTests
{
    [Theory]
    [InlineData("merging names and places")]
    [InlineData("counting names")]
    [InlineData("writing the snapshot")]
    public void Given_a_build_that_is_called_off_in_a_step_When_disposed_Then_nothing_is_left_and_it_can_be_made_again(string step)
    {
        using var directory = new TemporaryDirectory();
        using var source = new CancellationTokenSource();

        Assert.Throws<OperationCanceledException>(() => Sample.Build(directory["register"], progress: new CallOff(step, source), cancellation: source.Token));

        Assert.False(Directory.Exists(directory["register"]));
        Sample.Build(directory["register"]);
        using Register register = Register.Open(directory["register"]);
        Assert.Equal(Sample.Residents, register.ResidentCount);
    }

    [Fact]
    public void Given_a_disk_that_does_not_take_a_section_When_written_Then_the_message_says_so_and_nothing_is_published()
    {
        using var directory = new TemporaryDirectory();
        using (var builder = new RegisterBuilder(directory["register"]))
        {
            builder.CreateSink().Add(Sample.Resident(1));
            Directory.CreateDirectory(directory["register/snapshot-1.tmp/rows.section"]);
            RegisterException problem = Assert.Throws<RegisterException>(() => builder.Complete(new Dictionary<string, string>()));

            Assert.Contains("cannot be written", problem.Message, StringComparison.Ordinal);
            Assert.Contains("Nothing was published", problem.Message, StringComparison.Ordinal);
        }

        Assert.False(Directory.Exists(directory["register"]));
    }

    private sealed class CallOff(string step, CancellationTokenSource source) : IProgress<(string Step, double Share)>
    {
        public void Report((string Step, double Share) value)
        {
            if (value.Step == step)
            {
                source.Cancel();
            }
        }
    }
}
