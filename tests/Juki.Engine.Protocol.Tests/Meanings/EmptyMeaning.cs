using Juki.Engine.Protocol.Fields;

namespace Juki.Engine.Protocol.Tests.Meanings;

/// <summary>A message whose kind says it all.</summary>
internal sealed record EmptyMeaning : IMeaning
{
    public int BytesMax => 0;

    public static IMeaning Read(ref FieldReader fields) => new EmptyMeaning();

    public void Write(ref FieldWriter fields)
    {
    }
}
