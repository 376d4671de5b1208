using Juki.Engine.Files;
using Juki.Engine.Files.Csv;
using Juki.Engine.Matching.Deciding;
using Juki.Engine.Matching.Estimation;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Bulk.Estimation;

/// <summary>One thread's part of an estimation: sends the sampled rows through the candidate passes and keeps how they compare.</summary>
internal sealed class EstimationWorker(CsvInput input, IdentityEngine engine, EstimationSample sample)
{
    private readonly MatchSession _session = engine.CreateSession();
    private readonly PairEvidence _evidence = new(engine.Profile, engine.Prior);
    private readonly RowDecoder _decoder = new(input.Columns, input.Encoding);
    private readonly CsvField[] _fields = input.CreateFields();
    private readonly long[] _lines = new long[MatchSession.BatchSize];

    public void Process(EstimationChunk chunk)
    {
        chunk.Clear();
        _session.Clear();
        CsvReader row = input.Read(chunk.Queries, _fields);
        while (row.Read())
        {
            chunk.Rows++;
            if (row.Line % sample.Stride == 0)
            {
                Take(chunk, row);
            }
        }

        FinishBatch(chunk);
    }

    private void Take(EstimationChunk chunk, scoped in CsvReader row)
    {
        _decoder.Begin(row);
        QueryItems query = QueryRow.Items(_decoder, row);
        if (_decoder.Fault.IsFault)
        {
            chunk.UnusableLines.Add(row.Line);
            return;
        }

        _lines[_session.Count] = row.Line;
        _session.Add(query);
        if (_session.Count == MatchSession.BatchSize)
        {
            FinishBatch(chunk);
        }
    }

    private void FinishBatch(EstimationChunk chunk)
    {
        if (_session.Count > 0)
        {
            _session.Run();
        }

        for (int query = 0; query < _session.Count; query++)
        {
            // With an item missing, nobody's being found says nothing of the person's being there.
            if (_session.Answer(query).Result is ResultCode.Insufficient or ResultCode.Invalid)
            {
                chunk.UnusableLines.Add(_lines[query]);
                continue;
            }

            foreach (ref readonly Candidate candidate in _session.Compared(query))
            {
                chunk.Compared.Add(_evidence.Of(candidate));
            }

            chunk.Compared.EndQuery();
            chunk.Lines.Add(_lines[query]);
        }

        _session.Clear();
    }
}
