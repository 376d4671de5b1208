using Juki.Engine.Model.Changes;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Client.Requests;

/// <summary>Reads what became of changes.</summary>
internal static class ChangeAnswers
{
    public static ChangeAnswer Read(ref FieldReader fields)
    {
        ChangeReply reply = ChangeReply.Read(ref fields);
        return fields.HasFailed ? default : reply.ToAnswer();
    }
}
