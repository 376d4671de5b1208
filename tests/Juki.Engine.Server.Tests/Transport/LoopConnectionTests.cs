using System.Buffers;
using System.IO.Pipelines;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace Juki.Engine.Server.Tests.Transport;

public class LoopConnectionTests
{
    /// <summary>More than the system keeps of bytes on their way, at both ends together.</summary>
    private const int Many = 16 << 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Given_bytes_both_ways_When_sent_in_pieces_of_all_sizes_Then_all_come_back_in_order()
    {
        await using LoopPair pair = await LoopPair.ConnectAsync();
        Task echoing = EchoAsync(pair.Connection);
        byte[] sent = RandomBytes(1 << 20);
        Task sending = Task.Run(() =>
        {
            Random cuts = new(7);
            for (int at = 0; at < sent.Length;)
            {
                at += pair.Client.Send(sent.AsSpan(at, Math.Min(cuts.Next(1, 100_000), sent.Length - at)));
            }
        });

        Assert.Equal(sent, pair.Receive(sent.Length));
        await sending;
        pair.Client.Shutdown(SocketShutdown.Send);
        await echoing.WaitAsync(Patience);
    }

    [Fact]
    public async Task Given_a_client_that_does_not_read_When_replies_are_flushed_Then_the_flush_waits_until_it_does()
    {
        await using LoopPair pair = await LoopPair.ConnectAsync();
        byte[] reply = RandomBytes(Many);
        Task<FlushResult> flush = pair.Connection.Transport.Output.WriteAsync(reply).AsTask();
        Assert.False(flush.IsCompleted);

        Assert.Equal(reply, await Task.Run(() => pair.Receive(Many)));
        FlushResult flushed = await flush.WaitAsync(Patience);
        Assert.False(flushed.IsCompleted || flushed.IsCanceled);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Given_a_flush_that_waits_When_it_is_called_off_Then_it_says_so_and_the_rest_goes_with_the_next(bool byToken)
    {
        await using LoopPair pair = await LoopPair.ConnectAsync();
        using CancellationTokenSource calledOff = new();
        PipeWriter output = pair.Connection.Transport.Output;
        byte[] reply = RandomBytes(Many);
        Task<FlushResult> flush = output.WriteAsync(reply, byToken ? calledOff.Token : default).AsTask();
        (byToken ? calledOff.Cancel : (Action)output.CancelPendingFlush)();
        Assert.True((await flush.WaitAsync(Patience)).IsCanceled);

        Task<FlushResult> rest = output.WriteAsync(new byte[] { 42 }).AsTask();
        byte[] expected = [.. reply, 42];
        Assert.Equal(expected, await Task.Run(() => pair.Receive(Many + 1)));
        Assert.False((await rest.WaitAsync(Patience)).IsCanceled);
    }

    [Fact]
    public async Task Given_a_session_that_does_not_read_When_a_client_sends_without_end_Then_it_is_held_up_and_goes_on_later()
    {
        await using LoopPair pair = await LoopPair.ConnectAsync();
        byte[] sent = RandomBytes(Many);
        Task sending = Task.Run(() => pair.Client.Send(sent));
        Assert.NotSame(sending, await Task.WhenAny(sending, FirstReadAsync(pair.Connection)));

        Assert.Equal(sent, await ReadAsync(pair.Connection.Transport.Input, sent.Length).WaitAsync(Patience));
        await sending;
    }

    [Fact]
    public async Task Given_a_client_that_sends_nothing_more_When_replies_are_written_Then_it_still_gets_them()
    {
        await using LoopPair pair = await LoopPair.ConnectAsync();
        pair.Client.Shutdown(SocketShutdown.Send);
        Assert.True((await pair.Connection.Transport.Input.ReadAsync().AsTask().WaitAsync(Patience)).IsCompleted);
        await ClosedAsync(pair.Connection);

        await pair.Connection.Transport.Output.WriteAsync(new byte[] { 1, 2, 3 });
        byte[] expected = [1, 2, 3];
        Assert.Equal(expected, pair.Receive(3));
    }

    [Fact]
    public async Task Given_a_client_that_vanishes_When_a_flush_waits_for_it_Then_both_directions_end()
    {
        await using LoopPair pair = await LoopPair.ConnectAsync();
        Task<FlushResult> flush = pair.Connection.Transport.Output.WriteAsync(RandomBytes(Many)).AsTask();
        pair.Client.LingerState = new LingerOption(enable: true, seconds: 0);
        pair.Client.Dispose();

        Assert.True((await flush.WaitAsync(Patience)).IsCompleted);
        await ClosedAsync(pair.Connection);
        Assert.True((await pair.Connection.Transport.Output.WriteAsync(new byte[1])).IsCompleted);
    }

    [Fact]
    public async Task Given_a_client_that_vanishes_When_its_session_reads_nothing_Then_it_learns_of_that_with_its_next_read()
    {
        await using LoopPair pair = await LoopPair.ConnectAsync();
        Task sending = Task.Run(() => Assert.ThrowsAny<SocketException>(() => pair.Client.Send(RandomBytes(Many))));
        await FirstReadAsync(pair.Connection);
        pair.Client.LingerState = new LingerOption(enable: true, seconds: 0);
        pair.Client.Dispose();
        await sending;

        await ClosedAsync(pair.Connection);
    }

    [Fact]
    public async Task Given_a_connection_When_it_is_aborted_Then_what_waits_ends_and_the_client_is_reset()
    {
        await using LoopPair pair = await LoopPair.ConnectAsync();
        Task<FlushResult> flush = pair.Connection.Transport.Output.WriteAsync(RandomBytes(Many)).AsTask();
        pair.Connection.Abort(new ConnectionAbortedException());

        Assert.True((await flush.WaitAsync(Patience)).IsCompleted);
        await pair.Connection.DisposeAsync();
        Assert.Throws<SocketException>(() => pair.Receive(Many));
        pair.Connection.Abort(new ConnectionAbortedException());
    }

    [Fact]
    public async Task Given_an_open_connection_When_its_loop_is_stopped_Then_its_session_learns_of_that_and_can_end()
    {
        await using LoopPair pair = await LoopPair.ConnectAsync();
        Task<ReadResult> reading = pair.Connection.Transport.Input.ReadAsync().AsTask();
        await pair.StopAsync();

        await Assert.ThrowsAsync<ConnectionAbortedException>(() => reading.WaitAsync(Patience));
        await pair.Connection.DisposeAsync().AsTask().WaitAsync(Patience);
        Assert.Equal(0, pair.Client.Receive(new byte[1]));
    }

    [Fact]
    public async Task Given_a_session_that_ends_with_its_input_When_its_loop_is_stopped_Then_both_end()
    {
        await using LoopPair pair = await LoopPair.ConnectAsync();
        Task serving = ServeAsync(pair.Connection);
        await pair.StopAsync().WaitAsync(Patience);

        await serving.WaitAsync(Patience);
        Assert.Equal(0, pair.Client.Receive(new byte[1]));

        static async Task ServeAsync(ConnectionContext connection)
        {
            await Assert.ThrowsAsync<ConnectionAbortedException>(() => EchoAsync(connection)).ConfigureAwait(false);
            await connection.DisposeAsync().ConfigureAwait(false);
        }
    }

    [Fact]
    public async Task Given_a_loop_When_it_serves_the_same_requests_again_and_again_Then_nothing_is_allocated()
    {
        await using LoopPair pair = await LoopPair.ConnectAsync();
        List<long> allocated = new(capacity: 4096);
        Task echoing = EchoAsync(pair.Connection, () => allocated.Add(GC.GetAllocatedBytesForCurrentThread()));
        byte[] request = RandomBytes(10_000);
        byte[] reply = new byte[request.Length];
        for (int round = 0; round < 1_000; round++)
        {
            pair.Client.Send(request);
            for (int at = 0; at < reply.Length; at += pair.Client.Receive(reply.AsSpan(at)))
            {
            }
        }

        Assert.Equal(request, reply);
        pair.Client.Shutdown(SocketShutdown.Send);
        await echoing.WaitAsync(Patience);
        Assert.Contains(0, allocated.Skip(500).Zip(allocated.Skip(600), (before, after) => after - before));
    }

    private static byte[] RandomBytes(int count)
    {
        byte[] bytes = new byte[count];
        new Random(11).NextBytes(bytes);
        return bytes;
    }

    private static async Task EchoAsync(ConnectionContext connection, Action? served = null)
    {
        while (true)
        {
            ReadResult read = await connection.Transport.Input.ReadAsync().ConfigureAwait(false);
            foreach (ReadOnlyMemory<byte> piece in read.Buffer)
            {
                connection.Transport.Output.Write(piece.Span);
            }

            await connection.Transport.Output.FlushAsync().ConfigureAwait(false);
            connection.Transport.Input.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                return;
            }

            served?.Invoke();
        }
    }

    /// <summary>Waits for the first bytes and leaves them.</summary>
    private static async Task FirstReadAsync(ConnectionContext connection)
    {
        ReadResult read = await connection.Transport.Input.ReadAsync().AsTask().WaitAsync(Patience);
        connection.Transport.Input.AdvanceTo(read.Buffer.Start);
    }

    private static async Task<byte[]> ReadAsync(PipeReader input, int count)
    {
        ArrayBufferWriter<byte> all = new(count);
        while (all.WrittenCount < count)
        {
            ReadResult read = await input.ReadAsync();
            foreach (ReadOnlyMemory<byte> piece in read.Buffer)
            {
                all.Write(piece.Span);
            }

            input.AdvanceTo(read.Buffer.End);
        }

        return all.WrittenSpan.ToArray();
    }

    private static async Task ClosedAsync(ConnectionContext connection)
    {
        TaskCompletionSource closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using CancellationTokenRegistration telling = connection.ConnectionClosed.Register(closed.SetResult);
        await closed.Task.WaitAsync(Patience);
    }
}
