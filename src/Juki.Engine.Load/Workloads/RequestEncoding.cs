using Juki.Engine.Model.Records;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Load.Workloads;

/// <summary>Requests as they go over the wire, with a context such as an office would send.</summary>
internal static class RequestEncoding
{
    private const ushort Purpose = 1;

    /// <summary>For whom and why.</summary>
    public static ContextFields Context => new() { Purpose = Purpose, Operator = "load-000"u8, Case = "LOAD-2026-000001"u8 };

    /// <summary>Bytes before the query of a verification or search.</summary>
    public static int BytesBeforeQuery => new QueryRequest { Context = Context }.Bytes;

    /// <summary>Adds the lookup of a code.</summary>
    public static void AddLookup(RequestSet set, Expectation expectation, LookupItems items)
    {
        LookupRequest request = new() { Context = Context, Items = items, Code = expectation.Code };
        FieldWriter fields = new(set.Reserve(request.Bytes));
        request.Write(ref fields);
        set.Add(fields.Written, expectation);
    }

    /// <summary>Adds a verification of all items.</summary>
    public static void AddVerification(RequestSet set, in QueryItems items, Expectation expectation) => AddQuery(set, items, expectation);

    /// <summary>Adds a search by all items but the code, which would give the person away.</summary>
    public static void AddSearch(RequestSet set, in QueryItems query, Expectation expectation)
    {
        QueryItems items = query;
        items.Code = default;
        AddQuery(set, items, expectation);
    }

    private static void AddQuery(RequestSet set, in QueryItems items, Expectation expectation)
    {
        QueryRequest request = new() { Context = Context };
        FieldWriter fields = new(set.Reserve(request.Bytes + QueryFields.BytesMax(items)));
        request.Write(ref fields);
        QueryFields.Write(ref fields, items);
        set.Add(fields.Written, expectation);
    }
}
