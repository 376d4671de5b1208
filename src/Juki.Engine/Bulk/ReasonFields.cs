using Juki.Engine.Files.Csv;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Bulk;

/// <summary>Every reason with every item as a field of a results file, in quotes where it needs them; made once.</summary>
internal static class ReasonFields
{
    /// <summary>No field is longer: three bytes a character, and the quotes.</summary>
    public const int BytesMax = (AnswerReasonText.LengthMax * 3) + 2;

    private const int ItemCount = 8;
    private static readonly byte[][] Fields = MakeAll();

    public static ReadOnlySpan<byte> Of(AnswerReason reason, QueryItem item) => Fields[IndexOf(reason, item)];

    private static int IndexOf(AnswerReason reason, QueryItem item) => ((int)reason * ItemCount) + (int)item;

    private static byte[][] MakeAll()
    {
        byte[][] fields = new byte[(byte.MaxValue + 1) * ItemCount][];
        Array.Fill(fields, []);
        foreach (AnswerReason reason in Enum.GetValues<AnswerReason>())
        {
            foreach (QueryItem item in Enum.GetValues<QueryItem>())
            {
                fields[IndexOf(reason, item)] = Make(reason, item);
            }
        }

        return fields;
    }

    private static byte[] Make(AnswerReason reason, QueryItem item)
    {
        char[] words = new char[AnswerReasonText.LengthMax];
        CsvWriter field = new();
        field.Text(words.AsSpan(0, AnswerReasonText.Write(reason, item, words)));
        return field.Written.ToArray();
    }
}
