using Juki.Engine.Model.Records;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Protocol.Tests.Meanings;

/// <summary>The items of a query as they were written (PROTOCOL.md §4).</summary>
internal sealed record QueryMeaning(string Code, string Name, string Reading, string BirthDate, string Sex, string Address) : IMeaning
{
    public int BytesMax => QueryFields.BytesMax(Items);

    private QueryItems Items => new() { Code = Code, Name = Name, Kana = Reading, BirthDate = BirthDate, Sex = Sex, Address = Address };

    public static QueryMeaning Read(ref FieldReader fields)
    {
        QueryFields query = QueryFields.Read(ref fields);
        return new QueryMeaning(
            WireText.Read(ref fields, query.Code), WireText.Read(ref fields, query.Name), WireText.Read(ref fields, query.Kana),
            WireText.Read(ref fields, query.BirthDate), WireText.Read(ref fields, query.Sex), WireText.Read(ref fields, query.Address));
    }

    public void Write(ref FieldWriter fields) => QueryFields.Write(ref fields, Items);
}
