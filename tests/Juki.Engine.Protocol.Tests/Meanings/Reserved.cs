using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Protocol.Tests.Meanings;

/// <summary>Bytes that are reserved in one message and carry something in another.</summary>
internal static class Reserved
{
    /// <summary>A verification's head: its last byte is zero, where a search says how many candidates it wants.</summary>
    public static QueryRequest ReadVerification(ref FieldReader fields)
    {
        QueryRequest request = QueryRequest.Read(ref fields);
        if (request.Candidates > 0)
        {
            fields.Fail();
        }

        return request;
    }
}
