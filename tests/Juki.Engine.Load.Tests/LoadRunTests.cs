using System.Net;
using System.Net.Sockets;
using Juki.Engine.Load.Results;
using Juki.Engine.Load.Tests.Scripted;
using Juki.Engine.Load.Workloads;
using Juki.Engine.Protocol;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Load.Tests;

/// <summary>Whole loads over loopback, against servers that behave as scripted.</summary>
public class LoadRunTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(3, 64, 2)]
    [InlineData(20, 4, 1)]
    public void Given_a_truthful_server_When_loaded_Then_every_request_is_answered_checked_and_measured(int connections, int pipeline, int threads)
    {
        using ScriptedServer server = new(ScriptedReply.Truthful);
        LoadSummary summary = Run(Counted(server, 5_000) with { Connections = connections, Pipeline = pipeline, Threads = threads }, MadeUpQueries.Lookups(500));

        Assert.True(summary.IsSound);
        Assert.Equal(5_000, summary.Requests);
        Assert.Equal(5_000, summary.Answers.Checked);
        Assert.Equal(5_000, summary.Latency.Count);
        Assert.Equal(RequestKind.Lookup, Assert.Single(summary.Kinds).Kind);
        Assert.True(summary.Rate > 0 && summary.BytesSentPerSecond > 0 && summary.BytesReceivedPerSecond > 0);
        Assert.Equal(connections, server.Accepted);
        Assert.Equal("scripted", summary.Server.Name);
    }

    [Fact]
    public void Given_a_rate_When_loaded_for_a_time_Then_as_many_requests_are_asked_as_the_schedule_has()
    {
        using ScriptedServer server = new(ScriptedReply.Truthful);
        LoadOptions options = new() { Server = server.Address, Connections = 4, Pipeline = 100, Rate = 2_000, Duration = TimeSpan.FromMilliseconds(500), WarmUp = TimeSpan.FromMilliseconds(100) };
        LoadSummary summary = Run(options, MadeUpQueries.Lookups(500));

        Assert.True(summary.IsSound);
        Assert.InRange(summary.Requests, 999, 1_001);
        Assert.InRange(summary.WarmUpRequests, 199, 201);
        Assert.NotNull(summary.SendDelay);
    }

    [Fact]
    public void Given_nobody_who_looks_on_When_loaded_for_more_than_a_second_Then_its_seconds_are_kept_all_the_same()
    {
        using ScriptedServer server = new(ScriptedReply.Truthful);
        LoadOptions options = new() { Server = server.Address, Pipeline = 100, Rate = 1_000, Duration = TimeSpan.FromMilliseconds(1_500), WarmUp = TimeSpan.Zero };
        LoadSummary summary = Run(options, MadeUpQueries.Lookups(100));

        Assert.True(summary.Timeline.Count >= 2);
        Assert.Equal(summary.Timeline.OrderBy(second => second.AtSeconds), summary.Timeline);
        Assert.All(summary.Timeline, second => Assert.InRange(second.Rate, 100, 2_000));
    }

    [Fact]
    public void Given_a_server_that_lies_When_loaded_Then_the_summary_is_not_sound()
    {
        using ScriptedServer server = new(ScriptedReply.Lying);
        LoadSummary summary = Run(Counted(server, 100), MadeUpQueries.Lookups(100));

        Assert.False(summary.IsSound);
        Assert.Equal(100, summary.Answers.Wrong);
    }

    [Fact]
    public void Given_a_connection_that_is_closed_in_the_middle_When_loaded_Then_what_was_in_flight_is_missing_and_the_others_go_on()
    {
        using ScriptedServer server = new(ScriptedReply.Truthful) { RepliesMax = 101 };
        LoadSummary summary = Run(Counted(server, 1_000) with { Connections = 2, Pipeline = 10 }, MadeUpQueries.Lookups(100));

        Assert.False(summary.IsSound);
        Assert.Equal(200, summary.Requests);
        Assert.Equal(20, summary.Answers.Missing);
        Assert.Equal(2, summary.Losses.Count);
    }

    [Fact]
    public void Given_work_in_the_background_When_loaded_Then_it_is_counted_on_its_own()
    {
        using ScriptedServer server = new(ScriptedReply.Truthful);
        LoadOptions options = new()
        {
            Server = server.Address,
            WarmUp = TimeSpan.Zero,
            Rate = 1_000,
            Pipeline = 50,
            IdleConnections = 5,
            ChurnPerSecond = 50,
            BulkConnections = 1,
        };
        Workload workload = MadeUpQueries.Of(250, new WorkloadOptions { HasBulk = true, AbsentShare = 0, Items = LookupItems.None });
        LoadSummary summary = BackgroundRun.UntilItGotOn(time => Run(options with { Duration = time }, workload));

        Assert.Empty(summary.Losses);
        Assert.True(summary.IsSound, summary.Background.ChurnFailure);
        double due = 1_000 * summary.Options.Duration!.Value.TotalSeconds;
        Assert.InRange(summary.Requests, due - 1, due + 1);
        Assert.Equal(0, summary.Background.BulkItems % 100);
        Assert.Equal(0, summary.Background.IdleLost);
        Assert.True(server.Accepted >= 1 + 5 + 1 + summary.Background.Churn!.Count);
    }

    [Fact]
    public void Given_short_connections_and_verifications_alone_When_loaded_Then_they_ask_those()
    {
        using ScriptedServer server = new(ScriptedReply.Truthful);
        LoadOptions options = new() { Server = server.Address, Duration = TimeSpan.FromMilliseconds(300), WarmUp = TimeSpan.Zero, Rate = 100, ChurnPerSecond = 50 };
        LoadSummary summary = Run(options, MadeUpQueries.Of(10, new WorkloadOptions { Mix = new RequestMix(0, 1, 0) }));

        Assert.True(summary.IsSound, summary.Background.ChurnFailure);
        Assert.True(summary.Background.Churn!.Count > 0);
        Assert.Equal(summary.Answers.Checked, summary.Answers.Missed);
    }

    [Fact]
    public async Task Given_batches_that_are_never_answered_When_the_load_ends_Then_it_does_not_wait_for_them()
    {
        // Not disposed: the server's thread may still be waiting on it when the test is over.
        ManualResetEventSlim never = new();
        using ScriptedServer server = new((in FrameHeader request, ReadOnlySpan<byte> payload, ref FieldWriter reply) =>
        {
            if (request.Kind == MessageKind.SearchBatch)
            {
                never.Wait(TimeSpan.FromSeconds(50));
            }

            return ScriptedReply.Truthful(request, payload, ref reply);
        });
        LoadOptions options = new() { Server = server.Address, Duration = TimeSpan.FromMilliseconds(200), WarmUp = TimeSpan.Zero, BulkConnections = 1 };
        Task<LoadSummary> run = Task.Run(() => Run(options, MadeUpQueries.Of(250, new WorkloadOptions { HasBulk = true, AbsentShare = 0, Items = LookupItems.None })));
        LoadSummary summary = await run.WaitAsync(TimeSpan.FromSeconds(20));
        never.Set();

        Assert.Empty(summary.Losses);
    }

    [Fact]
    public void Given_a_server_that_takes_no_connection_When_loaded_Then_it_is_given_up_in_time()
    {
        using Socket full = new(SocketType.Stream, ProtocolType.Tcp);
        full.Bind(new IPEndPoint(IPAddress.IPv6Loopback, 0));
        full.Listen(1);
        IPEndPoint address = (IPEndPoint)full.LocalEndPoint!;
        List<Socket> waiting = [.. Enumerable.Range(0, 8).Select(_ => new Socket(SocketType.Stream, ProtocolType.Tcp) { Blocking = false })];
        foreach (Socket socket in waiting)
        {
            Assert.ThrowsAny<SocketException>(() => socket.Connect(address));
        }

        Refused(new LoadOptions { Server = new ServerAddress("::1", address.Port) }, "cannot be reached", "TimedOut");
        waiting.ForEach(socket => socket.Dispose());
    }

    [Fact]
    public void Given_a_server_with_control_characters_in_its_name_When_loaded_Then_the_name_has_none()
    {
        byte[] hello = new byte[1_024];
        FieldWriter fields = new(hello.AsSpan(FrameHeader.Bytes));
        new HelloReply { Version = ProtocolVersion.Current, Limits = new ProtocolLimits(1 << 20, 1 << 20, 100, 2, 60_000), Server = "a\u001b[31m\u202eb\n"u8, RulesVersion = "r\u0007"u8 }.Write(ref fields);
        new FrameHeader((uint)fields.Written, MessageKind.Hello.ReplyOf(), FrameFlags.None, WireFault.None, 1).Write(hello);
        using ScriptedServer server = new(ScriptedReply.Truthful) { Hello = hello[..(FrameHeader.Bytes + fields.Written)] };
        LoadSummary summary = Run(Counted(server, 10), MadeUpQueries.Lookups(10));

        Assert.Equal("a[31mb", summary.Server.Name);
        Assert.Equal("r", summary.Server.RulesVersion);
    }

    [Fact]
    public void Given_a_rate_beyond_all_bounds_When_prepared_Then_it_is_refused() =>
        Assert.Contains("100,000,000", Assert.Throws<LoadException>(new LoadOptions { Server = new ServerAddress("h", 1), Rate = 1e12 }.Verify).Message, StringComparison.Ordinal);

    [Fact]
    public void Given_a_load_without_an_end_in_sight_When_stopped_Then_there_is_a_summary()
    {
        using ScriptedServer server = new(ScriptedReply.Truthful);
        using CancellationTokenSource stop = new();
        LoadOptions options = new() { Server = server.Address, Pipeline = 8, Duration = TimeSpan.FromHours(1), WarmUp = TimeSpan.Zero };
        LoadSummary summary = new LoadRun(options, MadeUpQueries.Lookups(100), TimeProvider.System).Run(second => stop.Cancel(), stop.Token);

        Assert.True(summary.IsSound);
        Assert.True(summary.Requests > 0);
        Assert.NotEmpty(summary.Timeline);
    }

    [Fact]
    public void Given_nobody_who_listens_When_loaded_Then_server_and_remedy_are_named()
    {
        using TcpListener closed = new(IPAddress.Loopback, 0);
        closed.Start();
        ServerAddress address = new("127.0.0.1", ((IPEndPoint)closed.LocalEndpoint).Port);
        closed.Stop();

        Refused(new LoadOptions { Server = address }, $"{address} cannot be reached", "juki serve");
    }

    [Fact]
    public void Given_a_server_of_another_version_When_loaded_Then_it_says_so()
    {
        byte[] refusal = new byte[FrameHeader.Bytes];
        new FrameHeader(0, MessageKind.Error, FrameFlags.None, WireFault.UnsupportedVersion, 1).Write(refusal);
        using ScriptedServer server = new(ScriptedReply.Truthful) { Hello = refusal };

        Refused(new LoadOptions { Server = server.Address }, $"{server.Address} refused", "error 202");
    }

    [Fact]
    public void Given_another_kind_of_server_When_loaded_Then_it_says_so()
    {
        using ScriptedServer server = new(ScriptedReply.Truthful) { Hello = "HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray() };

        Refused(new LoadOptions { Server = server.Address }, $"{server.Address} did not answer hello", "no juki server");
    }

    [Fact]
    public void Given_options_out_of_range_When_prepared_Then_all_of_them_are_named()
    {
        LoadOptions options = new() { Server = new ServerAddress("h", 1), Connections = 0, Pipeline = 0, Rate = -1, TrustFile = "t" };
        string message = Assert.Throws<LoadException>(() => new LoadRun(options, MadeUpQueries.Lookups(1), TimeProvider.System)).Message;

        Assert.All(["0 connections", "pipeline of 0", "rate", "without TLS"], part => Assert.Contains(part, message, StringComparison.Ordinal));
    }

    private static LoadOptions Counted(ScriptedServer server, long requests) =>
        new() { Server = server.Address, Requests = requests, Duration = null, WarmUp = TimeSpan.Zero };

    private static LoadSummary Run(LoadOptions options, Workload workload) =>
        new LoadRun(options, workload, TimeProvider.System).Run(everySecond: null, CancellationToken.None);

    private static void Refused(LoadOptions options, params string[] parts)
    {
        string message = Assert.Throws<LoadException>(() => Run(options, MadeUpQueries.Lookups(1))).Message;

        Assert.All(parts, part => Assert.Contains(part, message, StringComparison.Ordinal));
    }
}
