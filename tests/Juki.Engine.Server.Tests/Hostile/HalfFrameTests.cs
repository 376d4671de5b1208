using Juki.Engine.Protocol.Frames;
using Juki.Engine.TestKit;

namespace Juki.Engine.Server.Tests.Hostile;

/// <summary>Many connections of few loops, each with half a frame that is never completed.</summary>
[Collection(HostileCollection.Name)]
public sealed class HalfFrameTests(AttackedRegister register)
{
    private const int Clients = 300;
    private const int HalfBytes = 8_000;
    private const long MemoryBytesMax = 64 << 20;

    private static readonly ServerLimits Limits = new() { ConnectionThreads = 2, FrameTimeoutMs = 4_000 };

    private readonly ManualTime _time = new();

    [Fact]
    public async Task Given_hundreds_of_connections_with_half_a_frame_each_When_the_time_for_a_frame_is_over_Then_all_are_told_and_closed()
    {
        await using ServerUnderAttack server = await ServerUnderAttack.StartAsync(register, Limits, _time);
        long memoryBytes = await server.AttackAsync(async () =>
        {
            using WatchedTime watched = await WatchedTime.BeginAsync(server, _time);
            byte[] half = [.. WireBytes.Frame(MessageKind.Status, 2, []), .. WireBytes.Frame(MessageKind.LookupBatch, 3, WireBytes.LookupBatch(register.Codes)).AsSpan(0, HalfBytes)];
            RawConnection[] clients = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => SendHalfAsync(server, half)));
            try
            {
                await AssertEndedInTimeAsync(watched, clients);
            }
            finally
            {
                Array.ForEach(clients, client => client.Dispose());
            }
        });

        Assert.True(memoryBytes < MemoryBytesMax, $"{memoryBytes:N0} bytes");
    }

    private static async Task AssertEndedInTimeAsync(WatchedTime watched, RawConnection[] clients)
    {
        Task<IReadOnlyList<Frame>>[] reading = [.. clients.Select(client => client.ReadToEndAsync())];
        await watched.PassAsync(Limits.FrameTimeoutMs - WatchedTime.StepMs);
        Assert.DoesNotContain(reading, each => each.IsCompleted);
        await watched.PassAsync(2 * WatchedTime.StepMs);

        Assert.All(await Task.WhenAll(reading), frames => Assert.Equal([WireFault.FrameTimeout], frames.Select(error => error.Fault)));
    }

    /// <summary>The reply to the status says that what was sent with it has arrived.</summary>
    private static async Task<RawConnection> SendHalfAsync(ServerUnderAttack server, byte[] half)
    {
        RawConnection client = await server.GreetAsync();
        await client.SendAsync(half);
        Assert.Equal(MessageKind.Status.ReplyOf(), (await client.ReadAsync())?.Kind);
        return client;
    }
}
