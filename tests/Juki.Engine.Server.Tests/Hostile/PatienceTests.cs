using Juki.Engine.Protocol.Frames;
using Juki.Engine.TestKit;

namespace Juki.Engine.Server.Tests.Hostile;

/// <summary>Clients that keep a server waiting: it waits as long as its limits say, and no longer.</summary>
[Collection(HostileCollection.Name)]
public sealed class PatienceTests(AttackedRegister register)
{
    private const int DayMs = 24 * 60 * 60 * 1000;

    private static readonly ServerLimits Limits = new() { HandshakeTimeoutMs = 2_000, FrameTimeoutMs = 4_000, IdleTimeoutMs = 60_000, SendTimeoutMs = 6_000 };

    private readonly ManualTime _time = new();

    [Fact]
    public Task Given_a_client_that_says_nothing_When_the_time_for_hello_is_over_Then_the_connection_ends() =>
        AssertEndedAsync(RawConnection.OpenAsync, WireFault.HandshakeTimeout, Limits.HandshakeTimeoutMs);

    [Fact]
    public Task Given_a_client_with_half_a_hello_When_the_time_for_hello_is_over_Then_the_connection_ends() =>
        AssertEndedAsync(
            async address =>
            {
                RawConnection client = await RawConnection.OpenAsync(address);
                await client.SendAsync(WireBytes.Hello(1).AsMemory(0, 20));
                return client;
            },
            WireFault.HandshakeTimeout,
            Limits.HandshakeTimeoutMs);

    [Fact]
    public Task Given_a_client_with_half_a_frame_When_the_time_for_a_frame_is_over_Then_the_connection_ends() =>
        AssertEndedAsync(
            async address =>
            {
                RawConnection client = await RawConnection.GreetAsync(address);
                await client.SendAsync((byte[])[.. WireBytes.Frame(MessageKind.Status, client.NextId, []), .. WireBytes.Lookup(client.NextId, 1).AsSpan(0, 20)]);
                await client.ReadAsync();
                return client;
            },
            WireFault.FrameTimeout,
            Limits.FrameTimeoutMs);

    [Fact]
    public Task Given_a_client_that_asks_for_nothing_When_the_time_without_requests_is_over_Then_the_connection_ends() =>
        AssertEndedAsync(RawConnection.GreetAsync, WireFault.IdleTimeout, Limits.IdleTimeoutMs);

    [Fact]
    public async Task Given_a_client_that_sends_a_frame_byte_by_byte_When_the_time_for_a_frame_is_over_Then_the_connection_ends()
    {
        await using ServerUnderAttack server = await ServerUnderAttack.StartAsync(register, Limits, _time);
        await server.AttackAsync(async () =>
        {
            using RawConnection client = await RawConnection.GreetAsync(server.Address);
            using WatchedTime watched = await WatchedTime.BeginAsync(server, _time);
            Task<IReadOnlyList<Frame>> reading = client.ReadToEndAsync();
            byte[] frame = WireBytes.Frame(MessageKind.LookupBatch, 2, new byte[4000]);

            long elapsedMs = await watched.PassUntilAsync(reading, step => client.TrySendAsync(frame.AsMemory(step, 1)));

            Assert.Equal([WireFault.FrameTimeout], (await reading).Select(error => error.Fault));
            Assert.True(elapsedMs >= Limits.FrameTimeoutMs, $"{elapsedMs} ms");
        });
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(8, false)]
    [InlineData(8, true)]
    public async Task Given_readers_that_never_read_When_they_go_on_asking_Then_memory_is_bounded_and_they_are_cut_off(int readers, bool askInBatches)
    {
        const long MemoryBytesMax = 32L << 20;
        byte[] requests = [.. Enumerable.Range(2, askInBatches ? 50 : 2000).SelectMany(id => Request((ulong)id, askInBatches))];
        ServerLimits sendingLimits = Limits with { FrameTimeoutMs = DayMs, IdleTimeoutMs = DayMs };
        await using ServerUnderAttack server = await ServerUnderAttack.StartAsync(register, sendingLimits, _time);
        long elapsedMs = 0;
        long memoryBytes = await server.AttackAsync(async () =>
        {
            using WatchedTime watched = await WatchedTime.BeginAsync(server, _time);
            RawConnection[] clients = await Task.WhenAll(Enumerable.Range(0, readers).Select(_ => RawConnection.GreetAsync(server.Address, receiveBufferBytes: 4096)));
            elapsedMs = await watched.PassUntilAsync(Task.WhenAll(clients.Select(client => NeverReadAsync(client, requests))));
        });

        Assert.True(elapsedMs >= Limits.SendTimeoutMs, $"{elapsedMs} ms");
        Assert.True(memoryBytes < (1 + readers) * MemoryBytesMax, $"{memoryBytes:N0} bytes for {readers}");
    }

    /// <summary>Asks without end for what it does not read, until the server has enough of it.</summary>
    private static async Task NeverReadAsync(RawConnection client, byte[] requests)
    {
        using RawConnection open = client;
        byte[] renumbered = [.. requests];
        while (await open.TrySendAsync(renumbered))
        {
            WireBytes.Renumber(renumbered);
        }
    }

    private byte[] Request(ulong id, bool inBatch) =>
        inBatch ? WireBytes.Frame(MessageKind.LookupBatch, id, WireBytes.LookupBatch(register.Codes)) : WireBytes.Lookup(id, register.Code);

    /// <summary>The connection is there until the very end of its time, and gone soon afterwards, with an error that says why.</summary>
    private async Task AssertEndedAsync(Func<string, Task<RawConnection>> begin, WireFault expected, long timeoutMs)
    {
        await using ServerUnderAttack server = await ServerUnderAttack.StartAsync(register, Limits, _time);
        await server.AttackAsync(async () =>
        {
            using WatchedTime watched = await WatchedTime.BeginAsync(server, _time);
            using RawConnection client = await begin(server.Address);
            await watched.WaitForConnectionsAsync(3);
            Task<IReadOnlyList<Frame>> reading = client.ReadToEndAsync();

            await watched.PassAsync(timeoutMs - WatchedTime.StepMs);
            Assert.False(reading.IsCompleted, "its time was not over");
            await watched.PassAsync(2 * WatchedTime.StepMs);

            Assert.Equal([expected], (await reading).Select(error => error.Fault));
        });
    }
}
