using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Benchmarks.Codec;

/// <summary>The context that begins every request.</summary>
internal static class ContextForm
{
    public static ContextFields Of(AskedFor context) =>
        new() { Purpose = context.Purpose, Operator = context.OperatorUtf8, Case = context.CaseUtf8 };

    public static ulong Read(in ContextFields context, TextPlace texts) =>
        AskedFor.Of(context.Purpose, TextChecksum.Of(texts.Decode(context.Operator)), TextChecksum.Of(texts.Decode(context.Case)));
}
