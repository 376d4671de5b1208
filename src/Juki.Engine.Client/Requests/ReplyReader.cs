using Juki.Engine.Protocol.Fields;

namespace Juki.Engine.Client.Requests;

/// <summary>Reads what a caller gets from the payload of a reply; whatever is malformed is remembered by the fields.</summary>
internal delegate TReply ReplyReader<out TReply>(ref FieldReader fields);
