using Juki.Engine.Answers;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.TestKit;

namespace Juki.Engine.Client.Tests.EndToEnd;

/// <summary>Client and server against the engine without a network.</summary>
public class RealServerTests(RealServer server) : IClassFixture<RealServer>
{
    private static readonly RequestContext Context = new(12, "operator-7", "2026-11-0042");

    [Fact]
    public async Task Given_noisy_queries_When_searched_one_by_one_in_batches_and_as_a_stream_Then_each_answer_is_the_engine_s()
    {
        await using JukiClient client = server.Connect();
        QueryText[] queries = [.. server.Queries.Select(Text)];
        var expected = queries.Select(query => Expected(server.Engine, query)).ToArray();

        SearchResult[] singles = await Task.WhenAll(queries.Select(query => client.SearchAsync(query, Context).AsTask()));
        SearchBatchResult batches = await client.SearchBatchAsync(queries, Context);
        SearchResult[] stream = await client.SearchAllAsync(queries.ToAsyncEnumerable(), Context).ToArrayAsync();

        Assert.Equal(expected, singles.Select(Found));
        Assert.Equal(expected, batches.Results.Select(Found));
        Assert.Equal(expected, stream.Select(Found));
        Assert.True(batches.RowsCompared > 0);
        Assert.Equal((uint)queries.Length, batches.Reached[0]);
    }

    [Fact]
    public async Task Given_the_codes_of_residents_When_looked_up_Then_the_items_are_theirs()
    {
        await using JukiClient client = server.Connect(options => options.Compress = true);
        ResidentCode[] codes = [.. server.Queries.Where(query => query.IsPresent).Select(query => Code(query.TrueCode)).Distinct()];

        LookupResult[] batch = await client.LookupBatchAsync(codes, LookupItems.FourItems, Context);
        LookupResult single = await client.LookupAsync(codes[0], LookupItems.FourItems, Context);

        Assert.All(batch, found => Assert.Equal(CodeState.Found, found.State));
        Assert.Equal(codes, batch.Select(found => found.Code!.Value));
        Assert.Equal(batch[0], single);
    }

    [Fact]
    public async Task Given_items_that_were_looked_up_When_verified_Then_they_are_certain_and_with_another_s_code_they_are_not()
    {
        await using JukiClient client = server.Connect();
        ResidentCode[] codes = [.. server.Queries.Where(query => query.IsPresent).Select(query => Code(query.TrueCode)).Distinct().Take(50)];
        LookupResult[] residents = await client.LookupBatchAsync(codes, LookupItems.FourItems, Context);
        LookupResult[] open = [.. residents.Where(resident => !resident.Protected && resident.Status == ResidentStatus.Current)];
        QueryText[] own = [.. open.Select(resident => Text(resident, resident.Code!.Value))];
        QueryText[] swapped = [.. open.Select((resident, i) => Text(resident, open[(i + 1) % open.Length].Code!.Value))];

        Assert.True(open.Length > 20);
        Assert.All(await client.VerifyBatchAsync(own, Context), result => Assert.True(result.IsCertain));
        Assert.All(await client.VerifyBatchAsync(swapped, Context), result => Assert.False(result.IsCertain));
        Assert.True((await client.VerifyAsync(own[0], Context)).IsCertain);
    }

    [Fact]
    public async Task Given_a_server_that_is_started_again_When_asked_before_and_after_Then_the_client_finds_it_again()
    {
        await using JukiClient client = server.Connect();
        ulong residents = (await client.StatusAsync()).Residents;

        await server.RestartAsync();

        Assert.Equal(residents, (await client.StatusAsync()).Residents);
        Assert.Equal(residents, (await client.ConnectAsync()).Residents);
    }

    [Fact]
    public async Task Given_a_batch_called_off_When_others_are_asked_Then_they_are_answered()
    {
        using CancellationTokenSource cancel = new();
        await using JukiClient client = server.Connect();
        QueryText[] queries = [.. server.Queries.Select(Text)];

        Task<SearchBatchResult> doomed = client.SearchBatchAsync([.. Enumerable.Repeat(queries, 20).SelectMany(all => all)], Context, cancellationToken: cancel.Token);
        await client.StatusAsync();
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => doomed);
        Assert.Equal(queries.Length, (await client.SearchBatchAsync(queries, Context)).Results.Count);
    }

    /// <summary>The example of <see cref="JukiClient"/> and those of its parts, with somebody of this register.</summary>
    [Fact]
    public async Task Given_the_samples_of_the_documentation_When_run_Then_they_do_what_they_say()
    {
        QueryText somebody = await SomebodyAsync();
        int shown = 0;
        int certain = 0;

        await using JukiClient client = new(new JukiClientOptions { Server = server.Address });
        RequestContext context = new(purpose: 12, operatorId: "operator-7", caseReference: "2026-11-0042");
        SearchResult found = await client.SearchAsync(
            new QueryText { Name = somebody.Name, BirthDate = somebody.BirthDate, Sex = somebody.Sex, Address = somebody.Address },
            context);
        if (found.IsCertain)
        {
            LookupResult resident = await client.LookupAsync(found.Code!.Value, LookupItems.FourItems, context);
            shown += resident.Items!.Address == somebody.Address ? 1 : 0;
        }

        await foreach (SearchResult each in client.SearchAllAsync(new[] { somebody }.ToAsyncEnumerable(), context))
        {
            certain += each.IsCertain ? 1 : 0;
        }

        Assert.Equal((1, 1), (shown, certain));
    }

    private async Task<QueryText> SomebodyAsync()
    {
        await using JukiClient client = server.Connect();
        ResidentCode[] codes = [.. server.Queries.Where(query => query.IsPresent && !query.IsHard).Select(query => Code(query.TrueCode))];
        LookupResult[] residents = await client.LookupBatchAsync(codes, LookupItems.FourItems, Context);
        LookupResult open = residents.First(resident => !resident.Protected && resident.Status == ResidentStatus.Current && resident.Items!.FamilyName.Length > 0);
        return Text(open, open.Code!.Value) with { Code = "" };
    }

    private static (int Result, int Grade, string Code) Found(SearchResult result) =>
        ((int)result.Findings.Result, (int)result.Findings.Grade, result.Code?.Reveal() ?? "");

    private static (int Result, int Grade, string Code) Expected(IdentityEngine engine, QueryText query)
    {
        SearchAnswer found = engine.Search(new QueryItems
        {
            Code = query.Code,
            Name = query.Name,
            Kana = query.Kana,
            BirthDate = query.BirthDate,
            Sex = query.Sex,
            Address = query.Address,
        });
        Answer answer = found.Answer;
        return ((int)answer.Result, (int)answer.Grade, answer.ResidentRow >= 0 ? engine.Register.CodeOf(answer.ResidentRow).Reveal() : "");
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

    private static QueryText Text(LookupResult resident, ResidentCode code) => new()
    {
        Code = code.Reveal(),
        Name = resident.Items!.FamilyName.Length > 0 ? $"{resident.Items.FamilyName} {resident.Items.GivenName}" : resident.Items.LatinName,
        BirthDate = resident.Items.BirthDate,
        Sex = ((int)resident.Items.Sex).ToString(System.Globalization.CultureInfo.InvariantCulture),
        Address = resident.Items.Address,
    };

    private static ResidentCode Code(string text)
    {
        Assert.Equal(CodeFault.None, ResidentCode.Parse(text, out ResidentCode code));
        return code;
    }
}
