using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Server.Tests.Hostile;

/// <summary>Many connections: one after another, and at once.</summary>
[Collection(HostileCollection.Name)]
public sealed class CrowdTests(AttackedRegister register)
{
    [Fact]
    public async Task Given_ten_thousand_connects_When_half_of_them_do_not_even_say_hello_Then_nothing_of_them_is_left()
    {
        const int Connects = 10_000;
        const long MemoryBytesMax = 256 << 20;
        const long RetainedBytesMax = 16 << 20;
        await using ServerUnderAttack server = await ServerUnderAttack.StartAsync(register, new ServerLimits { ConnectionsMax = 200 });
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long memoryBytes = await server.AttackAsync(async () =>
        {
            for (int connect = 0; connect < Connects; connect++)
            {
                RawConnection client = connect % 2 == 0 ? await RawConnection.OpenAsync(server.Address) : await GreetPatientlyAsync(server.Address);
                client.Abort();
            }

            await WaitForConnectionsAsync(server.Address, connections: 2);
        });

        Assert.True(memoryBytes < MemoryBytesMax, $"{memoryBytes:N0} bytes");
        long retained = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.True(retained < RetainedBytesMax, $"{retained:N0} bytes are kept");
    }

    [Fact]
    public async Task Given_more_clients_at_once_than_the_server_takes_When_they_connect_Then_the_rest_is_refused_until_others_go()
    {
        const int ConnectionsMax = 100;
        const int Clients = 300;
        await using ServerUnderAttack server = await ServerUnderAttack.StartAsync(register, new ServerLimits { ConnectionsMax = ConnectionsMax });
        await server.AttackAsync(async () =>
        {
            RawConnection[] clients = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => RawConnection.OpenAsync(server.Address)));
            Frame?[] first = await Task.WhenAll(clients.Select(SayHelloAsync));

            Assert.Equal(ConnectionsMax - 1, first.Count(frame => frame?.Kind == MessageKind.Hello.ReplyOf()));
            Assert.Equal(Clients - ConnectionsMax + 1, first.Count(frame => frame?.Fault == WireFault.TooManyConnections));
            Array.ForEach(clients, client => client.Abort());
            using RawConnection late = await GreetPatientlyAsync(server.Address);
        });
    }

    private static async Task<Frame?> SayHelloAsync(RawConnection client)
    {
        await client.TrySendAsync(WireBytes.Hello(client.NextId));
        return await client.ReadAsync();
    }

    /// <summary>Connects again while the server is still taken up with those that have gone.</summary>
    private static async Task<RawConnection> GreetPatientlyAsync(string address)
    {
        while (true)
        {
            RawConnection client = await RawConnection.OpenAsync(address);
            Frame? reply = await SayHelloAsync(client);
            if (reply?.Kind == MessageKind.Hello.ReplyOf())
            {
                return client;
            }

            Assert.Equal(WireFault.TooManyConnections, reply?.Fault ?? WireFault.TooManyConnections);
            client.Abort();
        }
    }

    /// <summary>Asks until the connections that have ended are gone, the asking one included in the number.</summary>
    private static async Task WaitForConnectionsAsync(string address, uint connections)
    {
        using RawConnection watcher = await GreetPatientlyAsync(address);
        StatusReply status;
        do
        {
            status = await watcher.StatusAsync();
        }
        while (status.Connections > connections);
    }
}
