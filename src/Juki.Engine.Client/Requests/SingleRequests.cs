using System.Buffers;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Client.Requests;

/// <summary>Encodes requests one at a time.</summary>
internal sealed class SingleRequests
{
    private readonly RequestPool<LookupResult> _lookups = new(home => new PendingSingle<LookupResult>(home, LookupResult.Read));
    private readonly RequestPool<VerifyResult> _verifications = new(home => new PendingSingle<VerifyResult>(home, VerifyResult.Read));
    private readonly RequestPool<SearchResult> _searches = new(home => new PendingSingle<SearchResult>(home, SearchResult.Read));
    private readonly RequestPool<ChangeAnswer> _changes = new(home => new PendingSingle<ChangeAnswer>(home, ChangeAnswers.Read));
    private readonly RequestPool<StatusReply> _questions = new(home => new PendingSingle<StatusReply>(home, StatusReply.Read));

    public PendingReply<LookupResult> Lookup(ResidentCode code, LookupItems items, RequestContext context)
    {
        LookupRequest lookup = new() { Context = context.Fields, Items = items, Code = PackedCode.Of(code) };
        PendingReply<LookupResult> request = _lookups.Rent();
        FieldWriter fields = request.Begin(MessageKind.Lookup, lookup.Bytes);
        lookup.Write(ref fields);
        request.End(fields.Written);
        return request;
    }

    public PendingReply<VerifyResult> Verify(QueryText query, RequestContext context, QueryOptions options) =>
        Query(_verifications.Rent(), MessageKind.Verify, query, new QueryRequest { Context = context.Fields, Options = options });

    public PendingReply<SearchResult> Search(QueryText query, RequestContext context, QueryOptions options, int candidates) =>
        Query(_searches.Rent(), MessageKind.Search, query, new QueryRequest { Context = context.Fields, Options = options, Candidates = candidates });

    public PendingReply<ChangeAnswer> Change(ChangeEvent change, RequestContext context)
    {
        ArrayBufferWriter<byte> bytes = new();
        WireEvent.Write(change, bytes);
        ChangeRequest head = new() { Context = context.Fields, Event = bytes.WrittenSpan };
        PendingReply<ChangeAnswer> request = _changes.Rent();
        FieldWriter fields = request.Begin(MessageKind.Change, head.Bytes);
        head.Write(ref fields);
        request.End(fields.Written);
        return request;
    }

    public PendingReply<StatusReply> Status()
    {
        PendingReply<StatusReply> request = _questions.Rent();
        request.Begin(MessageKind.Status, 0);
        request.End(0);
        return request;
    }

    private static PendingReply<TReply> Query<TReply>(PendingReply<TReply> request, MessageKind kind, QueryText query, in QueryRequest head)
    {
        QueryItems items = query.Items;
        FieldWriter fields = request.Begin(kind, head.Bytes + QueryFields.BytesMax(items));
        head.Write(ref fields);
        QueryFields.Write(ref fields, items);
        request.End(fields.Written);
        return request;
    }
}
