using Juki.Engine.Load.Results;
using Juki.Engine.Load.Tests.Scripted;
using Juki.Engine.Load.Workloads;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Load.Tests.EndToEnd;

/// <summary>The generator against the server itself.</summary>
public class ServerLoadTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static readonly WorkloadOptions AllKinds = new() { Mix = new RequestMix(8, 1, 1), HasBulk = true };

    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 128)]
    [InlineData(30, 2)]
    public void Given_a_server_When_loaded_with_all_kinds_Then_every_answer_is_true(int connections, int pipeline)
    {
        LoadOptions options = new() { Server = server.Plain, Connections = connections, Pipeline = pipeline, Requests = 20_000, Duration = null, WarmUp = TimeSpan.Zero };
        LoadSummary summary = Run(options, server.Workload(AllKinds));

        Sound(summary);
        Assert.Equal(20_000, summary.Requests);
        Assert.Equal([RequestKind.Lookup, RequestKind.Verify, RequestKind.Search], summary.Kinds.Select(kind => kind.Kind));
        Assert.InRange(summary.Answers.LookupStates["unknown"], 1_400, 1_800);
        Assert.True(summary.Answers.SearchResults["00"] > 0);
        Assert.Equal(5_000, summary.Server.Residents);
    }

    [Theory]
    [InlineData(LookupItems.None)]
    [InlineData(LookupItems.FourItems)]
    public void Given_lookups_with_and_without_items_When_asked_Then_every_answer_is_true(LookupItems items) =>
        Sound(Run(new LoadOptions { Server = server.Plain, Pipeline = 64, Requests = 10_000, Duration = null, WarmUp = TimeSpan.Zero }, server.Workload(new WorkloadOptions { Items = items })));

    [Fact]
    public void Given_work_in_the_background_When_asked_by_a_schedule_Then_all_of_it_is_answered()
    {
        LoadOptions options = new()
        {
            Server = server.Plain,
            Connections = 2,
            Pipeline = 100,
            Rate = 5_000,
            WarmUp = TimeSpan.FromMilliseconds(100),
            IdleConnections = 20,
            ChurnPerSecond = 20,
            BulkConnections = 2,
        };
        LoadSummary summary = BackgroundRun.UntilItGotOn(time => Run(options with { Duration = time }, server.Workload(AllKinds)));

        Sound(summary);
        double due = 5_000 * summary.Options.Duration!.Value.TotalSeconds;
        Assert.InRange(summary.Requests, due - 1, due + 1);
    }

    [Fact]
    public void Given_TLS_and_its_certificate_When_asked_Then_every_answer_is_true()
    {
        LoadOptions options = new()
        {
            Server = server.Tls,
            Connections = 3,
            Pipeline = 32,
            Requests = 10_000,
            Duration = null,
            WarmUp = TimeSpan.Zero,
            Tls = true,
            TrustFile = server.Certificate.File,
        };
        LoadSummary summary = Run(options, server.Workload(AllKinds));

        Sound(summary);
        Assert.Equal(10_000, summary.Requests);
    }

    [Fact]
    public void Given_a_certificate_that_nobody_trusts_When_asked_Then_the_remedy_is_said() =>
        Assert.Contains("--trust", Refusal(new LoadOptions { Server = server.Tls, Tls = true }), StringComparison.Ordinal);

    [Fact]
    public void Given_a_server_without_TLS_When_asked_with_it_Then_the_remedy_is_said() =>
        Assert.Contains("TLS", Refusal(new LoadOptions { Server = server.Plain, Tls = true }), StringComparison.Ordinal);

    private static LoadSummary Run(LoadOptions options, Workload workload) =>
        new LoadRun(options, workload, TimeProvider.System).Run(everySecond: null, CancellationToken.None);

    private string Refusal(LoadOptions options) =>
        Assert.Throws<LoadException>(() => Run(options, server.Workload(new WorkloadOptions()))).Message;

    private static void Sound(LoadSummary summary)
    {
        Assert.Empty(summary.Losses);
        Assert.Equal(0, summary.Answers.Wrong);
        Assert.Equal(0, summary.Answers.Malformed + summary.Answers.Missing + summary.Answers.Unasked);
        Assert.True(summary.IsSound, summary.Background.ChurnFailure);
    }
}
