using System.Text;
using Juki.Engine.Files.Csv;

namespace Juki.Engine.Tests.Files.Csv;

/// <summary>The rules of <see cref="CsvReader"/> once more, byte by byte and in the plainest way: what the fast reader is held against.</summary>
internal static class ScalarCsv
{
    private enum State
    {
        FieldStart,
        Plain,
        Quoted,
        AfterQuote,
    }

    public static List<TestRow> Read(byte[] data, int fieldCount, int recordBytesMax)
    {
        List<TestRow> rows = [];
        long line = 1;
        int at = 0;
        while (at < data.Length)
        {
            if (IsLineEnd(data[at]))
            {
                at = AfterLineEnd(data, at);
                line++;
                continue;
            }

            (int end, RowFaultKind fault, List<string> fields) = ReadRecord(data, at, recordBytesMax);
            int next = AfterLineEnd(data, end);
            fault = fault == RowFaultKind.None ? Check(data[at..next], fields, fieldCount) : fault;
            rows.Add(new TestRow(line, fault, fault == RowFaultKind.None ? string.Join('|', fields) : ""));
            line += CountLines(data, at, next);
            at = next;
        }

        return rows;
    }

    private static (int End, RowFaultKind Fault, List<string> Fields) ReadRecord(byte[] data, int start, int recordBytesMax)
    {
        List<string> fields = [];
        StringBuilder field = new();
        State state = State.FieldStart;
        for (int at = start; ; at++)
        {
            if (at - start > recordBytesMax)
            {
                int end = LineEndFrom(data, start);
                return (end, state == State.Quoted || end < at ? RowFaultKind.UnclosedQuote : RowFaultKind.TooLong, fields);
            }

            if (at == data.Length && state == State.Quoted)
            {
                return (LineEndFrom(data, start), RowFaultKind.UnclosedQuote, fields);
            }

            if (at == data.Length || (state != State.Quoted && IsLineEnd(data[at])))
            {
                fields.Add(field.ToString());
                return (at, RowFaultKind.None, fields);
            }

            char letter = (char)data[at];
            switch (state, letter)
            {
                case (State.FieldStart, '"'):
                    state = State.Quoted;
                    break;
                case (State.Quoted, '"'):
                    state = State.AfterQuote;
                    break;
                case (State.Quoted, _):
                    field.Append(letter);
                    break;
                case (State.AfterQuote, '"'):
                    field.Append('"');
                    state = State.Quoted;
                    break;
                case (_, ','):
                    fields.Add(field.ToString());
                    field.Clear();
                    state = State.FieldStart;
                    break;
                case (State.AfterQuote, _):
                    return (LineEndFrom(data, at), RowFaultKind.TextAfterQuote, fields);
                case (_, '"'):
                    return (LineEndFrom(data, at), RowFaultKind.QuoteInField, fields);
                default:
                    field.Append(letter);
                    state = State.Plain;
                    break;
            }
        }
    }

    private static RowFaultKind Check(byte[] record, List<string> fields, int fieldCount) =>
        record.Contains((byte)0) ? RowFaultKind.Nul
        : fields.Count < fieldCount ? RowFaultKind.TooFewFields
        : fields.Count > fieldCount ? RowFaultKind.TooManyFields
        : RowFaultKind.None;

    private static int LineEndFrom(byte[] data, int at)
    {
        while (at < data.Length && !IsLineEnd(data[at]))
        {
            at++;
        }

        return at;
    }

    private static int AfterLineEnd(byte[] data, int end) =>
        end == data.Length ? end
        : data[end] == '\r' && end + 1 < data.Length && data[end + 1] == '\n' ? end + 2
        : end + 1;

    private static long CountLines(byte[] data, int from, int to)
    {
        long lines = 0;
        while (from < to)
        {
            bool ends = IsLineEnd(data[from]);
            from = ends ? AfterLineEnd(data, from) : from + 1;
            lines += ends ? 1 : 0;
        }

        return lines;
    }

    private static bool IsLineEnd(byte value) => value is (byte)'\n' or (byte)'\r';
}
