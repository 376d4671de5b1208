using Juki.Engine.Protocol.Fields;

namespace Juki.Engine.Protocol.Tests.Meanings;

/// <summary>The words of an error (PROTOCOL.md §7); its number stands in the header.</summary>
internal sealed record ErrorMeaning(string Words) : IMeaning
{
    public int BytesMax => FieldWriter.TextBytesMax(Words.Length);

    public static IMeaning Read(ref FieldReader fields) => new ErrorMeaning(WireText.Read(ref fields, fields.Text()));

    public void Write(ref FieldWriter fields) => fields.Text(Words.AsSpan());
}
