using System.Text;
using Juki.Engine.Load.Tests.Scripted;
using Juki.Engine.Load.Workloads;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Load.Tests;

public class WorkloadTests
{
    [Theory]
    [InlineData(0.0, 1_000, 1_000)]
    [InlineData(0.1, 1_000, 1_111)]
    [InlineData(0.5, 1_000, 2_000)]
    [InlineData(1.0, 1_000, 1_000)]
    public void Given_a_share_of_absent_codes_When_built_Then_the_lookups_have_it(double share, int residents, int lookups)
    {
        Workload workload = MadeUpQueries.Of(residents, new WorkloadOptions { AbsentShare = share });
        RequestSet set = workload.Set(RequestKind.Lookup);

        Assert.Equal(lookups, set.Count);
        Assert.Equal(share < 1 ? residents : 0, Enumerable.Range(0, set.Count).Count(index => set.Expected(index).Knowledge == Knowledge.Present));
    }

    [Fact]
    public void Given_lookups_When_their_requests_are_read_Then_each_asks_for_a_well_formed_code_in_a_context()
    {
        RequestSet set = MadeUpQueries.Of(100, new WorkloadOptions { AbsentShare = 0.5 }).Set(RequestKind.Lookup);
        for (int index = 0; index < set.Count; index++)
        {
            FieldReader fields = new(set.Payload(index));
            LookupRequest request = LookupRequest.Read(ref fields);

            Assert.True(fields.IsComplete);
            Assert.True(PackedCode.TryRead(request.Code, out _));
            Assert.Equal("load-000", Encoding.UTF8.GetString(request.Context.Operator));
            Assert.Equal(set.Expected(index).Code, request.Code);
        }
    }

    [Fact]
    public void Given_a_query_with_its_code_When_built_Then_a_verification_carries_the_true_one_and_a_search_none()
    {
        Workload workload = Of(new WorkloadOptions { Mix = new RequestMix(0, 1, 1) }, "00000000000", Expectation.Of(MadeUpQueries.CodeOf(7)));

        Assert.Equal(MadeUpQueries.CodeOf(7).Reveal(), CodeIn(workload.Set(RequestKind.Verify).Payload(0)));
        Assert.Empty(CodeIn(workload.Set(RequestKind.Search).Payload(0)));
    }

    [Fact]
    public void Given_an_absent_person_When_built_Then_there_is_no_lookup_and_the_verification_has_a_code_that_was_drawn()
    {
        Workload workload = Of(new WorkloadOptions { Mix = new RequestMix(0, 1, 0) }, string.Empty, Expectation.Absent);

        Assert.Equal(0, workload.CountOf(RequestKind.Lookup));
        Assert.Equal(CodeFault.None, ResidentCode.Parse(CodeIn(workload.Set(RequestKind.Verify).Payload(0)), out _));
    }

    [Fact]
    public void Given_queries_without_codes_When_lookups_are_wanted_Then_the_remedy_is_said() =>
        Assert.Contains("Give the truth file", Assert.Throws<LoadException>(() => Of(new WorkloadOptions(), string.Empty, Expectation.Unknown)).Message, StringComparison.Ordinal);

    [Fact]
    public void Given_batches_in_the_background_When_built_Then_there_are_searches_whatever_the_mix() =>
        Assert.Equal(10, MadeUpQueries.Of(10, new WorkloadOptions { HasBulk = true }).CountOf(RequestKind.Search));

    private static Workload Of(WorkloadOptions options, string code, Expectation truth)
    {
        WorkloadBuilder builder = new(options);
        builder.Add(new QueryItems { Code = code, Name = "山田 太郎", BirthDate = "1965-01-31" }, truth);
        return builder.Complete();
    }

    private static string CodeIn(ReadOnlySpan<byte> payload)
    {
        FieldReader fields = new(payload);
        QueryRequest.Read(ref fields);
        QueryFields query = QueryFields.Read(ref fields);
        Assert.True(fields.IsComplete);
        return Encoding.UTF8.GetString(query.Code);
    }
}
