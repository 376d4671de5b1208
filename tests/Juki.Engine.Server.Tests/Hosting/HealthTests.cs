using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.Engine.Server.Tests.Hosting;

public sealed class HealthTests(ServedRegister register) : IClassFixture<ServedRegister>
{
    [Fact]
    public async Task Given_a_server_that_serves_When_asked_for_its_health_Then_it_is_200_with_counts_and_nothing_personal()
    {
        await using HostedServer server = await HostedServer.StartAsync<EchoHandler>(register);
        (HttpStatusCode status, JsonElement body) = await server.HealthAsync();

        Assert.Equal((HttpStatusCode.OK, "serving"), (status, body.GetProperty("state").GetString()));
        Assert.Equal(ServedRegister.Residents, body.GetProperty("residents").GetInt32());
        Assert.Equal(0, body.GetProperty("connections").GetInt32());
        Assert.Equal(["state", "residents", "connections", "journal", "uptimeMs"], body.EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task Given_a_server_that_drains_When_asked_for_its_health_Then_it_is_503_until_the_last_connection_has_ended()
    {
        await using HostedServer server = await HostedServer.StartAsync<HeldHandler>(register);
        var handler = (HeldHandler)server.Services.GetRequiredService<ConnectionHandler>();
        using var client = await server.ConnectAsync();
        await handler.Connected;
        Task stopping = server.StopAsync();
        (HttpStatusCode status, JsonElement body) = await server.HealthAsync();

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "draining"), (status, body.GetProperty("state").GetString()));
        handler.LetGo();
        await stopping;
        await Assert.ThrowsAsync<HttpRequestException>(server.HealthAsync);
    }

    [Fact]
    public async Task Given_a_register_that_is_found_damaged_When_asked_for_its_health_Then_it_is_503()
    {
        using DamagedRegister damaged = await DamagedRegister.OpenAsync();
        await using HostedServer server = await HostedServer.StartAsync(
            services => services.AddSingleton(damaged.Engine).AddSingleton<ConnectionHandler, EchoHandler>(), options => options.Register = damaged.Path);
        (HttpStatusCode status, JsonElement body) = await server.HealthAsync();

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "damaged"), (status, body.GetProperty("state").GetString()));
    }

    [Theory]
    [InlineData("GET", "/", HttpStatusCode.NotFound)]
    [InlineData("GET", "/health/more", HttpStatusCode.NotFound)]
    [InlineData("POST", "/health", HttpStatusCode.MethodNotAllowed)]
    [InlineData("HEAD", "/health", HttpStatusCode.OK)]
    public async Task Given_another_path_or_method_When_asked_Then_it_is_answered_as_http_wants_it(string method, string path, HttpStatusCode expected)
    {
        await using HostedServer server = await HostedServer.StartAsync<EchoHandler>(register);
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), $"http://{server.Addresses.Health}{path}");
        using HttpResponseMessage response = await http.SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Given_no_address_for_health_When_started_Then_there_is_no_endpoint()
    {
        await using HostedServer server = await HostedServer.StartAsync<EchoHandler>(register, options => options.HealthListen = null);

        Assert.Null(server.Addresses.Health);
    }
}
