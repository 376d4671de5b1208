using Juki.Engine.Candidates;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Server.Lanes;

/// <summary>Counts what a batch of searches took, between its first query and its last.</summary>
internal sealed class WorkCount
{
    private static readonly CandidatePass[] Passes = Enum.GetValues<CandidatePass>();

    private readonly long[] _reached = new long[Passes.Length];
    private long _rowsCompared;
    private int _place;

    /// <summary>Keeps a place in the reply.</summary>
    public void Begin(MatchSession session, PayloadWriter reply)
    {
        _place = reply.Written;
        FieldWriter kept = reply.Begin(SearchWork.BytesOf(Passes.Length));
        kept.Reserve(SearchWork.BytesOf(Passes.Length));
        reply.End(kept);
        _rowsCompared = session.RowsCompared;
        for (int pass = 0; pass < Passes.Length; pass++)
        {
            _reached[pass] = session.Reached(Passes[pass]);
        }
    }

    /// <summary>Fills it.</summary>
    public void End(MatchSession session, PayloadWriter reply)
    {
        for (int pass = 0; pass < Passes.Length; pass++)
        {
            _reached[pass] = session.Reached(Passes[pass]) - _reached[pass];
        }

        FieldWriter work = reply.At(_place, SearchWork.BytesOf(Passes.Length));
        SearchWork.Write(ref work, session.RowsCompared - _rowsCompared, _reached);
    }
}
