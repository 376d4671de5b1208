using FsCheck;
using FsCheck.Fluent;
using Juki.Engine.Client.Connections;
using Juki.Engine.Client.Requests;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Client.Tests.Connections;

public class InFlightTableTests
{
    private const int Capacity = 8;

    private static readonly RequestPool<StatusReply> Pool = new(home => new PendingSingle<StatusReply>(home, StatusReply.Read));

    [Fact]
    public void Given_any_order_of_requests_and_replies_When_held_against_a_dictionary_Then_ids_rise_and_each_finds_its_request() =>
        Prop.ForAll<int[]>(steps =>
        {
            InFlightTable table = new(Capacity, firstId: 1);
            Dictionary<ulong, PendingRequest> expected = [];
            ulong last = 0;
            return steps.All(step => step % 3 != 0 ? Adds(table, expected, ref last) : Takes(table, expected, step)) && table.IsEmpty == (expected.Count == 0);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Given_an_old_batch_When_ids_come_round_to_its_place_Then_they_skip_it()
    {
        InFlightTable table = new(Capacity, firstId: 1);
        PendingRequest batch = Request(MessageKind.SearchBatch);
        table.Add(batch, null!, out ulong first);
        List<ulong> ids = [];
        for (int i = 0; i < 3 * Capacity; i++)
        {
            table.Add(Request(), null!, out ulong id);
            Assert.NotNull(table.Take(id));
            ids.Add(id);
        }

        Assert.DoesNotContain(ids, id => id % Capacity == first % Capacity);
        Assert.Equal(1, table.Batches);
        Assert.Same(batch, table.Take(first));
        Assert.Equal(0, table.Batches);
    }

    [Fact]
    public void Given_a_table_that_is_closed_When_a_request_comes_Then_it_is_not_taken()
    {
        InFlightTable table = new(Capacity, firstId: 1);
        table.Add(Request(), null!, out _);

        Assert.Single(table.Close());
        Assert.Equal(Admission.Closed, table.Add(Request(), null!, out _));
        Assert.True(table.IsEmpty);
    }

    [Fact]
    public void Given_a_request_that_failed_When_it_would_go_out_Then_nobody_wants_it()
    {
        InFlightTable table = new(Capacity, firstId: 1);
        PendingRequest request = Request();
        Assert.True(request.TryFail(new OperationCanceledException()));
        Assert.False(request.TryFail(new OperationCanceledException()));

        Assert.Equal(Admission.NotWanted, table.Add(request, null!, out _));
        Assert.True(table.IsEmpty);
    }

    private static bool Adds(InFlightTable table, Dictionary<ulong, PendingRequest> expected, ref ulong last)
    {
        PendingRequest request = Request();
        Admission admission = table.Add(request, null!, out ulong id);
        if (expected.Count == Capacity)
        {
            return admission == Admission.Closed;
        }

        bool rises = id > last;
        last = id;
        expected.Add(id, request);
        return rises && admission == Admission.Added;
    }

    private static bool Takes(InFlightTable table, Dictionary<ulong, PendingRequest> expected, int step)
    {
        ulong id = expected.Count == 0 ? 1 : expected.Keys.ElementAt(Math.Abs(step % expected.Count));
        bool isExpected = expected.Remove(id, out PendingRequest? request);
        return table.Take(id) == request && table.Take(id) is null && isExpected == (request is not null);
    }

    private static PendingRequest Request(MessageKind kind = MessageKind.Status)
    {
        PendingReply<StatusReply> request = Pool.Rent();
        request.Begin(kind, 0);
        request.End(0);
        return request;
    }
}
