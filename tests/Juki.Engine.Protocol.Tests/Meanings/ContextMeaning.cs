using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Protocol.Tests.Meanings;

/// <summary>For whom and why (PROTOCOL.md §4).</summary>
internal sealed record ContextMeaning(ushort Purpose, string Operator, string Case)
{
    /// <summary>The codec's form of it.</summary>
    public ContextFields ToFields() => new() { Purpose = Purpose, Operator = WireText.Bytes(Operator), Case = WireText.Bytes(Case) };

    public static ContextMeaning From(ref FieldReader fields, scoped ContextFields context) =>
        new(context.Purpose, WireText.Read(ref fields, context.Operator), WireText.Read(ref fields, context.Case));
}
