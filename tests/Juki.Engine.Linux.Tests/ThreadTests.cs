using System.Globalization;

namespace Juki.Engine.Linux.Tests;

public class ThreadTests
{
    /// <summary>Of a thread's line in /proc (proc(5)).</summary>
    private const int NicenessField = 19;

    [Fact]
    public void Given_a_thread_When_it_steps_back_Then_it_alone_is_nicer()
    {
        (string before, string after) = OnThread.Run(() =>
        {
            string ordinary = Field(NicenessField);
            ThreadCourtesy.StepBack();
            return (ordinary, Field(NicenessField));
        });

        Assert.Equal(("0", "19"), (before, after));
        Assert.Equal("0", OnThread.Run(() => Field(NicenessField)));
    }

    [Fact]
    public void Given_a_thread_When_it_is_to_wake_on_time_Then_the_system_allows_itself_no_slack()
    {
        string slack = OnThread.Run(() =>
        {
            ThreadPunctuality.WakeOnTime();
            string thread = Path.GetFileName(new FileInfo("/proc/thread-self").LinkTarget!);
            return File.ReadAllText($"/proc/{thread}/timerslack_ns").Trim();
        });

        Assert.Equal("1", slack);
    }

    [Fact]
    public void Given_a_thread_When_it_rests_Then_it_uses_no_processor_meanwhile()
    {
        (TimeSpan rested, TimeSpan processor) = OnThread.Run(() =>
        {
            long began = TimeProvider.System.GetTimestamp();
            TimeSpan used = ProcessorTime();
            ThreadPunctuality.Rest(TimeSpan.FromMilliseconds(100));
            return (TimeProvider.System.GetElapsedTime(began), ProcessorTime() - used);
        });

        Assert.InRange(rested, TimeSpan.FromMilliseconds(100), TimeSpan.MaxValue);
        Assert.InRange(processor, TimeSpan.Zero, TimeSpan.FromMilliseconds(50));
    }

    /// <summary>Of the calling thread: the first number of schedstat, in nanoseconds.</summary>
    private static TimeSpan ProcessorTime() =>
        TimeSpan.FromTicks(long.Parse(File.ReadAllText("/proc/thread-self/schedstat").Split(' ')[0], CultureInfo.InvariantCulture) / TimeSpan.NanosecondsPerTick);

    /// <summary>The name, which may hold blanks, ends with the last bracket; the field after it is the third.</summary>
    private static string Field(int number)
    {
        string line = File.ReadAllText("/proc/thread-self/stat");
        return line[(line.LastIndexOf(')') + 2)..].Split(' ')[number - 3];
    }
}
