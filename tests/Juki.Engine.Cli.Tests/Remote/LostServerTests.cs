using System.Net;
using System.Net.Sockets;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.TestKit;

namespace Juki.Engine.Cli.Tests.Remote;

/// <summary>A server that is not there, is none, or goes away.</summary>
[Collection(SmallRegisterCollection.Name)]
public sealed class LostServerTests(ServedRegister served) : IClassFixture<ServedRegister>, IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public void Given_nobody_who_listens_When_asked_Then_the_address_is_named_and_nothing_is_written()
    {
        string address = FreeAddress();

        Juki.Run("lookup", "24727059608", "--server", address).Failed(address);
        Juki.Run("search", "--name", "x", "--server", address).Failed(address);
        Match(address).Failed(address);
        AssertNothingWritten();
    }

    [Fact]
    public async Task Given_somebody_who_is_no_server_of_ours_When_asked_Then_the_address_is_named()
    {
        using TcpListener stranger = new(IPAddress.Loopback, 0);
        stranger.Start();
        Task talking = Task.Run(async () =>
        {
            using TcpClient client = await stranger.AcceptTcpClientAsync();
            await client.GetStream().WriteAsync("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"u8.ToArray());
        });
        string address = stranger.LocalEndpoint.ToString()!;

        Juki.Run("lookup", "24727059608", "--server", address).Failed(address);
        await talking;
    }

    [Theory]
    [InlineData(2_000)]
    [InlineData(60_000)]
    public async Task Given_a_line_that_is_cut_in_the_middle_of_a_match_When_matched_Then_it_fails_and_no_output_appears(long bytes)
    {
        await using CuttingProxy proxy = new(served.Server, bytes);

        Match(proxy.Address, 4_000).Failed(proxy.Address);
        Assert.True(proxy.IsCut);
        AssertNothingWritten();
    }

    [Fact]
    public async Task Given_a_server_that_refuses_batches_When_matched_Then_its_reason_is_told_and_no_output_appears()
    {
        await using ScriptedServer server = ScriptedServer.Start(("a-1", "a-1"), WireFault.RegisterDamaged);

        Match(server.Address).Failed(server.Address, "Error 110: the register was found damaged", "Restore the register from a backup");
        AssertNothingWritten();
    }

    [Fact]
    public async Task Given_a_server_that_is_replaced_in_the_middle_When_matched_Then_it_goes_on_under_the_same_rules_and_fails_under_others()
    {
        await using ScriptedServer other = ScriptedServer.Start(("a-1", "b-1"));
        Match(other.Address).Failed(other.Address, "decides by rules b-1 now", "began under a-1");
        AssertNothingWritten();

        await using ScriptedServer same = ScriptedServer.Start(("a-1", "a-1"));
        Match(same.Address).Succeeded();
        Assert.All(File.ReadLines(_directory["r.csv"]).Skip(1), row => Assert.EndsWith(",a-1,0", row, StringComparison.Ordinal));
    }

    public void Dispose() => _directory.Dispose();

    private static string FreeAddress()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return listener.LocalEndpoint.ToString()!;
    }

    private JukiRun Match(string server, int rowCount = 200)
    {
        string rows = string.Concat(Enumerable.Range(0, rowCount).Select(row => $"{row},{served.Ordinary.Name},{served.Ordinary.BirthDate}\n"));
        File.WriteAllText(_directory["q.csv"], "id,name,birth_date\n" + rows);
        return Juki.Run("match", "--server", server, "--input", _directory["q.csv"], "--output", _directory["r.csv"], "--summary", _directory["s.json"]);
    }

    private void AssertNothingWritten() => Assert.Equal([_directory["q.csv"]], Directory.GetFiles(_directory.Path));
}
