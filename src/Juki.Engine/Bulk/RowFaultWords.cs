using System.Text;
using Juki.Engine.Files.Csv;

namespace Juki.Engine.Bulk;

/// <summary><see cref="RowFaultText.Words"/> as UTF-8, made once.</summary>
internal static class RowFaultWords
{
    private static readonly byte[][] Words =
        [.. Enum.GetValues<RowFaultKind>().Select(kind => Encoding.UTF8.GetBytes(RowFaultText.Words(kind)))];

    public static ReadOnlySpan<byte> Of(RowFaultKind kind) => Words[(int)kind];
}
