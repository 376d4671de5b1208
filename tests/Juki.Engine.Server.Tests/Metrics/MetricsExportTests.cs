using System.Net;
using System.Net.Sockets;
using System.Text;
using Juki.Engine.Server.Metrics;
using Juki.Engine.Server.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.Engine.Server.Tests.Metrics;

public sealed class MetricsExportTests(ServedRegister register) : IClassFixture<ServedRegister>
{
    [Fact]
    public async Task Given_a_collector_in_the_settings_When_the_server_ends_Then_the_collector_has_its_metrics()
    {
        using var collector = new TcpListener(IPAddress.Loopback, 0);
        collector.Start();
        Task<string> export = TakeExportAsync(collector);
        await using (HostedServer server = await HostedServer.StartAsync<EchoHandler>(register, options => options.Telemetry.OtlpEndpoint = $"http://{collector.LocalEndpoint}"))
        {
            server.Services.GetRequiredService<ServerMetrics>().ConnectionOpened();
        }

        string posted = await export;
        Assert.StartsWith("POST /v1/metrics HTTP/1.1", posted, StringComparison.Ordinal);
        Assert.Contains("Juki.Engine.Server", posted, StringComparison.Ordinal);
        Assert.Contains("juki.server.connections.opened", posted, StringComparison.Ordinal);
        Assert.Contains("service.name", posted, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_collector_that_is_not_there_When_the_server_ends_Then_it_ends_all_the_same()
    {
        using var nobody = new TcpListener(IPAddress.Loopback, 0);
        nobody.Start();
        EndPoint address = nobody.LocalEndpoint;
        nobody.Stop();
        HostedServer server = await HostedServer.StartAsync<EchoHandler>(register, options => options.Telemetry.OtlpEndpoint = $"http://{address}");

        Assert.Null(await Record.ExceptionAsync(async () => await server.DisposeAsync()));
    }

    /// <summary>Reads one request of HTTP as Latin letters, says that it was taken, and gives it back.</summary>
    private static async Task<string> TakeExportAsync(TcpListener collector)
    {
        using TcpClient client = await collector.AcceptTcpClientAsync();
        NetworkStream stream = client.GetStream();
        var request = new StringBuilder();
        byte[] buffer = new byte[4_096];
        while (!IsWhole(request.ToString()))
        {
            int count = await stream.ReadAsync(buffer);
            Assert.NotEqual(0, count);
            request.Append(Encoding.Latin1.GetString(buffer, 0, count));
        }

        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray());
        return request.ToString();
    }

    private static bool IsWhole(string request)
    {
        const string LengthName = "Content-Length: ";
        int end = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        int length = request.IndexOf(LengthName, StringComparison.OrdinalIgnoreCase);
        return end >= 0 && length >= 0
            && request.Length >= end + 4 + int.Parse(request.AsSpan(length + LengthName.Length, request.IndexOf('\r', length) - length - LengthName.Length), provider: null);
    }
}
