using System.Runtime.InteropServices;
using Juki.Engine.Answers;
using Juki.Engine.Candidates;
using Juki.Engine.Model.Codes;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Cli.Remote;

/// <summary>
/// The replies to the payloads of one batch, decoded. A server shows no rows, so the residents of a batch are numbered as they come: it is
/// by these numbers that an answer's code is found again.
/// </summary>
internal sealed class RemoteReplies
{
    private readonly List<RemoteRow> _rows = [];
    private readonly List<Answer> _candidates = [];
    private readonly List<ResidentCode> _codes = [];
    private readonly long[] _reached = new long[Enum.GetValues<CandidatePass>().Length];

    /// <summary>Queries whose replies were read.</summary>
    public int Count => _rows.Count;

    /// <summary>Rows of the register that were compared for all batches so far.</summary>
    public long RowsCompared { get; private set; }

    public ref readonly RemoteRow this[int index] => ref CollectionsMarshal.AsSpan(_rows)[index];

    /// <summary>Queries of all batches so far that took a pass.</summary>
    public long Reached(CandidatePass pass) => _reached[(int)pass];

    /// <summary>The candidates of a query, best first.</summary>
    public ReadOnlySpan<Answer> Candidates(int index) =>
        CollectionsMarshal.AsSpan(_candidates).Slice(this[index].FirstCandidate, this[index].CandidateCount);

    /// <summary>The code of a resident of this batch.</summary>
    public ResidentCode CodeOf(int number) => _codes[number];

    /// <summary>Begins a batch.</summary>
    public void Clear()
    {
        _rows.Clear();
        _candidates.Clear();
        _codes.Clear();
    }

    /// <summary>Reads the reply to one payload; false if it is none to so many queries.</summary>
    public bool TryRead(ReadOnlySpan<byte> payload, int count)
    {
        FieldReader fields = new(payload);
        if (fields.UInt32() != count)
        {
            return false;
        }

        AddWork(SearchWork.Read(ref fields));
        for (int i = 0; i < count && !fields.HasFailed; i++)
        {
            ReadRow(ref fields);
        }

        return fields.IsComplete;
    }

    private void AddWork(SearchWork work)
    {
        RowsCompared += (long)work.RowsCompared;
        for (int pass = 0; pass < Math.Min(work.PassCount, _reached.Length); pass++)
        {
            _reached[pass] += work.Reached(pass);
        }
    }

    private void ReadRow(ref FieldReader fields)
    {
        SearchReply reply = SearchReply.Read(ref fields);
        Answer answer = WireAnswer.Of(reply) with { ResidentRow = NumberOf(reply.Code, ref fields) };
        _rows.Add(new RemoteRow
        {
            Answer = answer,
            Items = reply.Findings.Items,
            Code = reply.Findings.Code,
            FirstCandidate = _candidates.Count,
            CandidateCount = reply.CandidateCount,
        });
        ReadCandidates(reply.CandidateCount, answer, ref fields);
    }

    private void ReadCandidates(int count, in Answer answer, ref FieldReader fields)
    {
        for (int i = 0; i < count; i++)
        {
            CandidateFields candidate = CandidateFields.Read(ref fields);
            _candidates.Add(answer with
            {
                ResidentRow = NumberOf(candidate.Code, ref fields),
                Weight = candidate.Weight,
                Probability = candidate.Probability,
            });
        }
    }

    private int NumberOf(ulong packed, ref FieldReader fields)
    {
        if (packed == PackedCode.None)
        {
            return -1;
        }

        if (!PackedCode.TryRead(packed, out ResidentCode code))
        {
            fields.Fail();
        }

        _codes.Add(code);
        return _codes.Count - 1;
    }
}
