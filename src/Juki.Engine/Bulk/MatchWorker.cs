using Juki.Engine.Answers;
using Juki.Engine.Files;
using Juki.Engine.Files.Columns;
using Juki.Engine.Files.Csv;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Bulk;

/// <summary>One thread's part of a bulk match: reads the rows of a chunk, asks in batches, writes the results in order.</summary>
internal sealed class MatchWorker
{
    private readonly CsvInput _input;
    private readonly IBatchAnswerer _answerer;
    private readonly RowDecoder _decoder;
    private readonly FieldDecoder _idDecoder;
    private readonly ResultRowWriter _writer;
    private readonly CsvField[] _fields;
    private readonly PendingRow[] _pending;
    private readonly bool _showsCandidates;
    private int _pendingCount;
    private int _askedCount;

    public MatchWorker(CsvInput input, IBatchAnswerer answerer, int top)
    {
        _input = input;
        _answerer = answerer;
        _decoder = new RowDecoder(input.Columns, input.Encoding);
        _idDecoder = new FieldDecoder(input.Encoding);
        _writer = new ResultRowWriter(answerer, top);
        _fields = input.CreateFields();
        _showsCandidates = top > 1;
        _pending = new PendingRow[answerer.BatchSize];
    }

    /// <summary>Rows by result code, over all chunks of this worker.</summary>
    public long[] RowsByResult { get; } = new long[byte.MaxValue + 1];

    /// <summary>Rows that could not be read, over all chunks of this worker.</summary>
    public long UnreadableRows { get; private set; }

    public void Process(MatchChunk chunk)
    {
        chunk.Clear();
        BeginBatch();
        CsvReader row = _input.Read(chunk.Queries, _fields);
        while (row.Read())
        {
            Ask(row);
            if (_pendingCount == _pending.Length)
            {
                FinishBatch(chunk);
            }
        }

        FinishBatch(chunk);
    }

    private void BeginBatch()
    {
        _pendingCount = 0;
        _askedCount = 0;
        _answerer.Clear();
    }

    private void Ask(scoped in CsvReader row)
    {
        _decoder.Begin(row);
        QueryItems query = new()
        {
            Code = _decoder.Text(row, QueryColumns.Code),
            Name = _decoder.Text(row, QueryColumns.Name),
            Kana = _decoder.Text(row, QueryColumns.Kana),
            BirthDate = _decoder.Text(row, QueryColumns.BirthDate),
            Sex = _decoder.Text(row, QueryColumns.Sex),
            Address = _decoder.Text(row, QueryColumns.Address),
        };
        bool hasId = TryFindId(row, out CsvField id);
        _pending[_pendingCount++] = new PendingRow(id, hasId, row.Line, _decoder.Fault, _askedCount);
        if (!_decoder.Fault.IsFault)
        {
            _answerer.Add(query);
            _askedCount++;
        }
    }

    /// <summary>A faulty row has an id if its id column could be reached, and is answered under it.</summary>
    private bool TryFindId(scoped in CsvReader row, out CsvField id)
    {
        int index = _input.Columns.FieldOf(QueryColumns.Id);
        bool isThere = index < row.FieldCount;
        id = isThere ? row.Field(index) : default;
        ReadOnlySpan<char> text = _decoder.Text(row, QueryColumns.Id);
        return isThere && !text.Contains('\0') && !(text.IsEmpty && id.Length > 0);
    }

    private void FinishBatch(MatchChunk chunk)
    {
        if (_askedCount > 0)
        {
            _answerer.Run();
        }

        foreach (ref readonly PendingRow row in _pending.AsSpan(0, _pendingCount))
        {
            WriteId(chunk, row);
            if (row.Fault.IsFault)
            {
                FinishUnreadable(chunk, row);
            }
            else
            {
                FinishAnswered(chunk, row);
            }
        }

        BeginBatch();
    }

    private void WriteId(MatchChunk chunk, in PendingRow row)
    {
        if (!row.HasId)
        {
            chunk.Results.Word("line "u8);
            chunk.Results.AppendNumber(row.Line);
            return;
        }

        _idDecoder.BeginRow(row.Id.Length);
        _idDecoder.TryDecode(chunk.Queries.Bytes.Slice(row.Id.Start, row.Id.Length), row.Id.HasDoubledQuotes, out ReadOnlySpan<char> id);
        chunk.Results.Text(id);
    }

    private void FinishUnreadable(MatchChunk chunk, in PendingRow row)
    {
        _writer.WriteUnreadable(chunk.Results, row.Fault);
        chunk.Add(new RowOutcome(row.Id, row.HasId, row.Line, Grade.Invalid, RowOutcome.NoCode));
        RowsByResult[(int)ResultCode.Invalid]++;
        UnreadableRows++;
    }

    private void FinishAnswered(MatchChunk chunk, in PendingRow row)
    {
        ref readonly Answer answer = ref _answerer.Answer(row.BatchIndex);
        _writer.Write(chunk.Results, answer, _showsCandidates ? _answerer.Candidates(row.BatchIndex) : default);
        ulong code = ResultRowWriter.NamesOne(answer) ? _answerer.CodeOf(answer.ResidentRow).Body : RowOutcome.NoCode;
        chunk.Add(new RowOutcome(row.Id, row.HasId, row.Line, answer.Grade, code));
        RowsByResult[(int)answer.Result]++;
    }

    /// <summary>A row between reading and writing.</summary>
    private readonly record struct PendingRow(CsvField Id, bool HasId, long Line, RowFault Fault, int BatchIndex);
}
