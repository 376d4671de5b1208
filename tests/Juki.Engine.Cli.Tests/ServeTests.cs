using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Juki.Engine.Server;
using Juki.Engine.TestKit;

namespace Juki.Engine.Cli.Tests;

/// <summary><c>juki serve</c> as a process: what it prints, how it ends, and what it says of wrong settings.</summary>
[Collection(SmallRegisterCollection.Name)]
public sealed partial class ServeTests(SmallRegister register) : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public async Task Given_a_register_When_served_Then_it_says_where_answers_for_its_health_and_drains_when_told_to_end()
    {
        using Process server = Juki.Start("serve", "--register", register.Path, "--listen", "127.0.0.1:0", "--health", "127.0.0.1:0");
        Task<string> errors = server.StandardError.ReadToEndAsync();
        Match serving = ServingLine().Match(await server.StandardOutput.ReadLineAsync() ?? await errors);
        Assert.True(serving.Success, serving.Value);
        using var http = new HttpClient();
        using HttpResponseMessage health = await http.GetAsync(new Uri(serving.Groups["health"].Value));
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);

        await TerminateAsync(server);
        string rest = await server.StandardOutput.ReadToEndAsync();
        await server.WaitForExitAsync();
        Assert.Equal("draining: what arrived is answered, within 10.0 s\nstopped\n", rest);
        Assert.Equal(string.Empty, await errors);
        Assert.Equal(0, server.ExitCode);
    }

    [Fact]
    public void Given_settings_with_faults_in_file_and_options_When_served_Then_all_are_told_and_the_options_have_overridden_the_file()
    {
        File.WriteAllText(_directory["s.json"], """{ "Juki": { "Listen": "nowhere", "HealthListen": "nowhere", "Limits": { "BatchItemsMax": 0, "Connections": 5 } } }""");
        JukiRun run = Juki.Run("serve", "--register", _directory["r"], "--settings", _directory["s.json"], "--listen", "somewhere").Failed(
            "the settings have 5 faults:",
            "Juki:Register is '" + _directory["r"],
            "Juki:Listen is 'somewhere'",
            "Juki:HealthListen is 'nowhere'",
            "Juki:Limits:BatchItemsMax is 0",
            "Juki:Limits:Connections is no setting");

        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("{", "it is not JSON")]
    [InlineData("""{ "Limits": { } }""", "'Limits' is no section of the settings")]
    public void Given_a_file_that_is_no_settings_When_served_Then_the_message_names_it(string json, string problem)
    {
        File.WriteAllText(_directory["s.json"], json);

        Juki.Run("serve", "--register", register.Path, "--settings", _directory["s.json"]).Failed("s.json", problem);
        Juki.Run("serve", "--register", register.Path, "--settings", _directory["none.json"]).Failed("none.json");
    }

    [Fact]
    public void Given_the_settings_beside_the_program_When_read_Then_every_limit_is_there_with_its_default()
    {
        using JsonDocument shipped = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "appsettings.json")), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        var defaults = new ServerLimits();

        Assert.Equal(
            typeof(ServerLimits).GetProperties().Where(limit => limit.CanWrite).Select(limit => $"{limit.Name} = {limit.GetValue(defaults)}"),
            shipped.RootElement.GetProperty("Juki").GetProperty("Limits").EnumerateObject().Select(limit => $"{limit.Name} = {limit.Value.GetRawText()}"));
    }

    public void Dispose() => _directory.Dispose();

    private static async Task TerminateAsync(Process server)
    {
        using Process kill = Process.Start("kill", ["-TERM", $"{server.Id}"]);
        await kill.WaitForExitAsync();
    }

    [GeneratedRegex(@"^serving 2,000 residents on 127\.0\.0\.1:[1-9]\d* \(plain\), health on (?<health>http://127\.0\.0\.1:[1-9]\d*/health)$")]
    private static partial Regex ServingLine();
}
