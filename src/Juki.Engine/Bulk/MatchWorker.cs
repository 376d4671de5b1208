using Juki.Engine.Answers;
using Juki.Engine.Bulk.Quality;
using Juki.Engine.Bulk.Reporting;
using Juki.Engine.Candidates;
using Juki.Engine.Files;
using Juki.Engine.Files.Columns;
using Juki.Engine.Files.Csv;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Bulk;

/// <summary>One thread's part of a bulk match: reads the rows of a chunk, asks in batches, writes the results in order.</summary>
/// <typeparam name="TAnswerer">A struct, so that its calls are direct.</typeparam>
internal sealed class MatchWorker<TAnswerer> : IMatchWorker
    where TAnswerer : IBatchAnswerer
{
    private readonly CsvInput _input;
    private readonly TAnswerer _answerer;
    private readonly RowDecoder _decoder;
    private readonly ResultRowWriter _writer;
    private readonly IdWriter _ids;
    private readonly QualityTally? _quality;
    private readonly CsvField[] _fields;
    private readonly PendingRow[] _pending;
    private readonly ResidentCode[] _furtherCodes;
    private int _pendingCount;
    private int _askedCount;

    public MatchWorker(CsvInput input, TAnswerer answerer, FileQuality? quality, BulkOptions options)
    {
        _input = input;
        _answerer = answerer;
        _decoder = new RowDecoder(input.Columns, input.Encoding);
        _ids = new IdWriter(input.Encoding);
        _writer = new ResultRowWriter(options.Top, answerer.RulesVersion, answerer.AsOf);
        _quality = quality?.CreateTally(answerer.BatchSize);
        _fields = input.CreateFields();
        _furtherCodes = new ResidentCode[options.Top - 1];
        _pending = new PendingRow[answerer.BatchSize];
        Report = options.CollectsReport ? new ReportTally(input) : null;
    }

    public long[] RowsByResult { get; } = new long[byte.MaxValue + 1];

    public long UnreadableRows { get; private set; }

    public ReportTally? Report { get; }

    public long Reached(CandidatePass pass) => _answerer.Reached(pass);

    public long RowsCompared => _answerer.RowsCompared;

    public string RulesVersion => _answerer.RulesVersion;

    public long AsOf => _answerer.AsOf;

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
        QueryItems query = QueryRow.Items(_decoder, row);
        bool hasId = TryFindId(row, out CsvField id);
        _pending[_pendingCount++] = new PendingRow(row.RecordStart, id, hasId, row.Line, _decoder.Fault, _askedCount);
        if (!_decoder.Fault.IsFault)
        {
            _answerer.Add(query);
            _quality?.Read(_askedCount, query, _answerer.ItemsOf(_askedCount), row.Line);
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
            _ids.Write(chunk, row);
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

    private void FinishUnreadable(MatchChunk chunk, in PendingRow row)
    {
        _writer.WriteUnreadable(chunk.Results, row.Fault);
        chunk.Add(new RowOutcome(row.Id, row.HasId, row.Line, Grade.Invalid, RowOutcome.NoCode));
        RowsByResult[(int)ResultCode.Invalid]++;
        UnreadableRows++;
        _quality?.Unreadable.Add(row.Line);
        Report?.AddUnreadable();
    }

    private void FinishAnswered(MatchChunk chunk, in PendingRow row)
    {
        ref readonly Answer answer = ref _answerer.Answer(row.BatchIndex);
        bool names = AnswerDisclosure.NamesOne(answer);
        ResidentCode code = names ? _answerer.CodeOf(answer.ResidentRow) : default;
        ReadOnlySpan<Answer> further = Further(row.BatchIndex, answer, names);
        for (int i = 0; i < further.Length; i++)
        {
            _furtherCodes[i] = _answerer.CodeOf(further[i].ResidentRow);
        }

        _writer.Write(chunk.Results, answer, code, further, _furtherCodes);
        chunk.Add(new RowOutcome(
            row.Id, row.HasId, row.Line, answer.Grade, names ? code.Body : RowOutcome.NoCode, answer.Probability, FurtherCodes.Of(_furtherCodes.AsSpan(0, further.Length))));
        RowsByResult[(int)answer.Result]++;
        _quality?.Answered(row.BatchIndex, _answerer.ItemsOf(row.BatchIndex), answer, names ? code : null, _answerer.OwnershipOf(row.BatchIndex), row.Line);
        Report?.Add(chunk.Queries, row, answer);
    }

    /// <summary>The candidates behind the answer's own; all of them where it names nobody and may be reviewed.</summary>
    private ReadOnlySpan<Answer> Further(int batchIndex, in Answer answer, bool names)
    {
        if (_furtherCodes.Length == 0 || !AnswerDisclosure.ShowsCandidates(answer))
        {
            return default;
        }

        ReadOnlySpan<Answer> candidates = _answerer.Candidates(batchIndex);
        ReadOnlySpan<Answer> further = names && !candidates.IsEmpty ? candidates[1..] : candidates;
        return further[..Math.Min(further.Length, _furtherCodes.Length)];
    }
}
