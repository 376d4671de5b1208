using System.Net.Sockets;
using Juki.Engine.Protocol.Messages;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Juki.Engine.Server.Tests.Hosting;

public sealed class DrainTests(ServedRegister register) : IClassFixture<ServedRegister>
{
    [Fact]
    public async Task Given_a_connection_that_answers_When_the_host_stops_Then_it_ends_by_itself_and_nobody_can_connect()
    {
        await using HostedServer server = await HostedServer.StartAsync<EchoHandler>(register);
        using TcpClient client = await server.ConnectAsync();
        await Echo.AssertAnswersAsync(client.GetStream());
        Assert.Equal(ServerState.Serving, server.Lifetime.State);
        await server.StopAsync();

        Assert.Equal(ServerState.Draining, server.Lifetime.State);
        Assert.True(server.Lifetime.Draining.IsCancellationRequested);
        Assert.Equal(0, await client.GetStream().ReadAsync(new byte[1]));
        await Assert.ThrowsAsync<SocketException>(server.ConnectAsync);
    }

    [Fact]
    public async Task Given_a_connection_that_does_not_end_When_time_is_up_Then_it_is_cut_off()
    {
        using var log = new KeptLog();
        await using HostedServer server = await HostedServer.StartAsync(
            services => services.AddSingleton<ConnectionHandler, HeldHandler>().AddLogging(logging => logging.AddProvider(log)),
            options => (options.Register, options.Limits) = (register.Path, options.Limits with { DrainTimeoutMs = 50 }));
        var handler = (HeldHandler)server.Services.GetRequiredService<ConnectionHandler>();
        using TcpClient client = await server.ConnectAsync();
        await handler.Connected;
        await server.StopAsync();
        await handler.Ended;

        Assert.True(handler.WasCutOff);
        Assert.Contains(log.Warnings, warning => warning.EndsWith("did not end within 50 ms and are cut off.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Given_a_time_for_the_drain_When_the_host_stops_Then_connections_may_take_it()
    {
        await using HostedServer server = await HostedServer.StartAsync<HeldHandler>(register, options => options.Limits = options.Limits with { DrainTimeoutMs = 50_000 });
        var handler = (HeldHandler)server.Services.GetRequiredService<ConnectionHandler>();
        using TcpClient client = await server.ConnectAsync();
        await handler.Connected;
        Task stopping = server.StopAsync();

        Assert.False(stopping.IsCompleted);
        handler.LetGo();
        await stopping;
        Assert.False(handler.WasCutOff);
    }
}
