using System.Diagnostics.Metrics;
using Juki.Engine.Client;
using Juki.Engine.Model.Codes;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.Server.Tests.Hostile;
using Juki.Engine.Server.Tests.Hosting;
using Juki.Engine.Server.Tests.Sessions;
using Juki.Engine.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Juki.Engine.Server.Tests.Wire;

/// <summary>Whatever is asked, well or badly: no log, at no level, and no tag of a metric tells of whom, by whom, or why.</summary>
[Collection(ServerRegisterGroup.Name)]
public sealed class PrivacyTests(ServerRegister register) : IDisposable
{
    private const string ClientName = "told-in-logs";

    private static readonly RequestContext Context = new(7, SessionBench.OperatorId, SessionBench.CaseReference);

    private readonly CertificateFiles _certificate = new();
    private readonly ManualTime _time = new();
    private readonly Secrets _secrets = new();

    private IReadOnlyList<NoisyQuery> Queries => field ??= QueryFile.Heavy(register, 200);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Given_requests_of_every_kind_good_and_bad_When_all_is_logged_Then_nothing_personal_is_among_it(bool useTls)
    {
        using var log = new FullLog();
        AddSecrets();
        ServerLimits limits = new() { FrameTimeoutMs = 2_000 };
        await using HostedServer server = await WireServer.StartAsync(register, limits, useTls ? _certificate : null, _time, log);
        using var tags = new KeptTags(server.Services.GetRequiredService<IMeterFactory>());
        await AskRightlyAsync(server, useTls);
        await AskWronglyAsync(server, useTls);
        IReadOnlyCollection<string> kept = tags.Observe();
        await server.StopAsync();

        Assert.Contains(log.Entries, entry => entry.Level <= LogLevel.Debug && entry.Category.StartsWith("Microsoft.AspNetCore.Server.Kestrel", StringComparison.Ordinal));
        Assert.Contains(log.Entries, entry => entry.Text.Contains(ClientName, StringComparison.Ordinal));
        Assert.Contains(log.Entries, entry => entry.Text.Contains(nameof(WireFault.FrameTimeout), StringComparison.Ordinal));
        Assert.Contains("juki.server.requests kind=SearchBatch", kept);
        AssertNothingPersonal(log);
        Assert.DoesNotContain(kept, _secrets.IsIn);
    }

    [Fact]
    public async Task Given_a_damaged_register_When_it_is_asked_Then_neither_the_log_nor_the_client_s_exception_tells_of_whom()
    {
        using var log = new FullLog();
        using DamagedRegister damaged = await DamagedRegister.OpenAsync();
        ResidentCode code = damaged.Engine.Register.CodeOf(0);
        _secrets.Add(code.Reveal());
        _secrets.Add(SessionBench.OperatorId);
        _secrets.Add(SessionBench.CaseReference);
        _secrets.Add(Queries[0]);
        await using HostedServer server = await HostedServer.StartAsync(
            services => services.AddSingleton(damaged.Engine).AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log)),
            options => options.Register = damaged.Path);
        await using var client = new JukiClient(new JukiClientOptions { Server = server.Addresses.Requests });
        Exception[] failures =
        [
            await Assert.ThrowsAsync<JukiServerException>(async () => await client.LookupAsync(code, LookupItems.FourItems, Context)),
            await Assert.ThrowsAsync<JukiServerException>(async () => await client.SearchAsync(Text(Queries[0]), Context)),
            await Assert.ThrowsAsync<JukiServerException>(() => client.SearchBatchAsync([Text(Queries[0])], Context)),
        ];

        Assert.Contains(log.Entries, entry => entry.Level == LogLevel.Critical);
        AssertNothingPersonal(log);
        Assert.DoesNotContain(failures, failure => _secrets.IsIn(failure.ToString()));
    }

    [Fact]
    public void Given_a_line_with_a_secret_When_it_is_searched_Then_the_secret_is_found_in_part_and_as_bytes()
    {
        _secrets.Add("高橋 花子");
        _secrets.Add("1965-01-31");

        Assert.All((string[])["lookup of 花子", "born 1965-01-31", "E9 AB 98 E6 A9 8B", "e9-ab-98-e6-a9-8b"], line => Assert.True(_secrets.IsIn(line)));
        Assert.False(_secrets.IsIn("Connection 127.0.0.1:1965-31 closed"));
    }

    public void Dispose() => _certificate.Dispose();

    private void AddSecrets()
    {
        _secrets.Add(SessionBench.OperatorId);
        _secrets.Add(SessionBench.CaseReference);
        foreach (NoisyQuery query in Queries)
        {
            _secrets.Add(query);
        }
    }

    /// <summary>Names the entry by its category and event: the text is what must not be shown.</summary>
    private void AssertNothingPersonal(FullLog log) =>
        Assert.Empty(log.Entries.Where(entry => _secrets.IsIn(entry.Text)).Select(entry => $"{entry.Category} {entry.Level} {entry.Event}"));

    private async Task AskRightlyAsync(HostedServer server, bool useTls)
    {
        await using var client = new JukiClient(new JukiClientOptions
        {
            Server = server.Addresses.Requests,
            ClientName = ClientName,
            UseTls = useTls,
            TlsServerName = useTls ? SelfSignedCertificate.Host : null,
            TrustedCertificateFile = useTls ? _certificate.Settings.CertificateFile : null,
        });
        ResidentCode[] codes = [.. Enumerable.Range(0, 100).Select(row => register.Engine.Register.CodeOf(row * 31))];
        QueryText[] texts = [.. Queries.Select(Text)];
        foreach (LookupResult found in await client.LookupBatchAsync(codes, LookupItems.FourItems, Context))
        {
            _secrets.Add(found.Code!.Value, found.Items!);
        }

        await Task.WhenAll(codes.Select(code => client.LookupAsync(code, LookupItems.FourItems, Context).AsTask()));
        await Task.WhenAll(texts.Select(text => client.VerifyAsync(text, Context).AsTask()));
        await Task.WhenAll(texts.Select(text => client.SearchAsync(text, Context, candidates: 3).AsTask()));
        await client.VerifyBatchAsync(texts, Context);
        await client.SearchBatchAsync(texts, Context, candidates: 3);
        Assert.True(_secrets.Count > 1_000);
    }

    private async Task AskWronglyAsync(HostedServer server, bool useTls)
    {
        string address = server.Addresses.Requests;
        var bad = new BadClient(() => RawConnection.GreetAsync(address, useTls ? _certificate.Certificate : null), () => RawConnection.OpenAsync(address), Queries);
        IReadOnlyList<WireFault> faults = await bad.AskWronglyAsync();
        Assert.Equal(9, faults.Count(fault => fault != WireFault.None));
        Assert.Equal(WireFault.FrameTooLarge, faults[^1]);
        await bad.BeginWronglyAsync();
        await bad.AbortAsync();
        using RawConnection watcher = await RawConnection.GreetAsync(address, useTls ? _certificate.Certificate : null);
        using RawConnection stopped = await bad.StopAmidARequestAsync();
        Assert.Equal([WireFault.FrameTimeout], (await PassUntilAsync(watcher, stopped.ReadToEndAsync())).Select(frame => frame.Fault));
    }

    /// <summary>Lets the server's time pass until it has had enough; one that goes on asking keeps its connection.</summary>
    private async Task<IReadOnlyList<Frame>> PassUntilAsync(RawConnection watcher, Task<IReadOnlyList<Frame>> ending)
    {
        while (!ending.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMilliseconds(WatchedTime.StepMs));
            await watcher.StatusAsync();
        }

        return await ending;
    }

    private static QueryText Text(NoisyQuery query) => new()
    {
        Code = query.Code,
        Name = query.Name,
        Kana = query.Kana,
        BirthDate = query.BirthDate,
        Sex = query.Sex,
        Address = query.Address,
    };
}
