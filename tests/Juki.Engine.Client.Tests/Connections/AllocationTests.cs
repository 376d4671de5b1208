using System.Net;
using System.Net.Sockets;
using Juki.Engine.Client.Tests.Scripted;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Client.Tests.Connections;

/// <summary>
/// What a request costs the garbage collector, on all threads of the process: this collection runs alone.
/// </summary>
[Collection(nameof(AllocationTests))]
[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
public class AllocationTests
{
    private const int Requests = 2_000;

    /// <summary>For what the runtime and the test's own host allocate meanwhile.</summary>
    private const double BytesEachMax = 8;

    [Fact]
    public async Task Given_a_warm_client_When_codes_are_looked_up_Then_a_request_allocates_nothing()
    {
        using EchoServer server = new(EchoAnswers.To(new Request(MessageKind.Lookup, FrameFlags.None, 1, new byte[13])));
        await using JukiClient client = new(new JukiClientOptions { Server = server.Address, Connections = 1 });

        Assert.InRange(await LeastAsync(() => LookupAsync(client)), 0, BytesEachMax);
    }

    [Fact]
    public async Task Given_a_warm_client_When_items_are_verified_Then_a_request_allocates_nothing()
    {
        using EchoServer server = new(new byte[Findings.Bytes]);
        await using JukiClient client = new(new JukiClientOptions { Server = server.Address, Connections = 1 });

        Assert.InRange(await LeastAsync(() => VerifyAsync(client)), 0, BytesEachMax);
    }

    private static async Task LookupAsync(JukiClient client)
    {
        for (int i = 0; i < Requests; i++)
        {
            await client.LookupAsync(Codes.Of(1), LookupItems.None, Codes.Context);
        }
    }

    private static async Task VerifyAsync(JukiClient client)
    {
        QueryText query = Codes.Query(1);
        for (int i = 0; i < Requests; i++)
        {
            await client.VerifyAsync(query, Codes.Context);
        }
    }

    /// <summary>Bytes of a request in the best of several runs, since the runtime now and then allocates for itself.</summary>
    private static async Task<double> LeastAsync(Func<Task> run)
    {
        double least = double.MaxValue;
        for (int attempt = 0; attempt < 6; attempt++)
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            await run();
            long allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
            least = attempt == 0 ? least : Math.Min(least, allocated / (double)Requests);
        }

        return least;
    }

    /// <summary>EchoAnswers every frame with the same payload, from a thread and buffers of its own, so that it allocates nothing.</summary>
    private sealed class EchoServer : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly byte[] _payload;
        private readonly Thread _thread;

        public EchoServer(byte[] payload)
        {
            _payload = payload;
            _listener.Start();
            _thread = new Thread(Serve);
            _thread.Start();
        }

        public string Address => $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

        public void Dispose()
        {
            _listener.Stop();
            _thread.Join();
        }

        private void Serve()
        {
            using Socket socket = _listener.AcceptSocket();
            socket.NoDelay = true;
            byte[] received = new byte[4096];
            int length = 0;
            byte[] hello = EchoAnswers.Hello(EchoAnswers.Limits);
            int read;
            while ((read = socket.Receive(received, length, received.Length - length, SocketFlags.None)) > 0)
            {
                length += read;
                int consumed = 0;
                while (length - consumed >= FrameHeader.Bytes)
                {
                    FrameHeader header = FrameHeader.Read(received.AsSpan(consumed));
                    int bytes = FrameHeader.Bytes + (int)header.PayloadBytes;
                    if (length - consumed < bytes)
                    {
                        break;
                    }

                    consumed += bytes;
                    Answer(socket, header, header.Kind == MessageKind.Hello ? hello : header.Kind == MessageKind.Goodbye ? [] : _payload);
                }

                Buffer.BlockCopy(received, consumed, received, 0, length - consumed);
                length -= consumed;
            }
        }

        private static void Answer(Socket socket, FrameHeader header, ReadOnlySpan<byte> payload)
        {
            Span<byte> frame = stackalloc byte[512];
            new FrameHeader((uint)payload.Length, header.Kind.ReplyOf(), FrameFlags.None, WireFault.None, header.RequestId).Write(frame);
            payload.CopyTo(frame[FrameHeader.Bytes..]);
            socket.Send(frame[..(FrameHeader.Bytes + payload.Length)]);
        }
    }
}
