using Juki.Engine.Model.Records;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Benchmarks.Codec;

/// <summary>A verification or a search: both have the same layout.</summary>
internal sealed class QueryRequestForm(MessageKind kind) : IWireForm<QueryQuestion>
{
    public MessageKind Kind => kind;

    public int PayloadBytesMax(QueryQuestion message) => Of(message).Bytes + QueryFields.BytesMax(message.Items());

    public void Write(QueryQuestion message, ref FieldWriter fields)
    {
        Of(message).Write(ref fields);
        QueryFields.Write(ref fields, message.Items());
    }

    public ulong Read(ref FieldReader fields, TextPlace texts)
    {
        QueryRequest request = QueryRequest.Read(ref fields);
        QueryFields query = QueryFields.Read(ref fields);
        QueryItems items = new()
        {
            Code = texts.Decode(query.Code),
            Name = texts.Decode(query.Name),
            Kana = texts.Decode(query.Kana),
            BirthDate = texts.Decode(query.BirthDate),
            Sex = texts.Decode(query.Sex),
            Address = texts.Decode(query.Address),
        };
        return ContextForm.Read(request.Context, texts) + (ulong)request.Options + (ulong)request.Candidates + QueryQuestion.Of(items);
    }

    private static QueryRequest Of(QueryQuestion message) =>
        new() { Context = ContextForm.Of(message.Context), Options = message.Options, Candidates = message.Candidates };
}
