using Juki.Engine.Matching.Deciding;
using Juki.Engine.Matching.Weights;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Candidates;

/// <summary>The residents that come into question for one query, each by the best of their versions.</summary>
internal sealed class CandidateList
{
    /// <summary>Residents that are kept; who lies beyond and comes into question is only counted, as a rival.</summary>
    public const int ResidentsMax = 64;

    private readonly Candidate[] _candidates = new Candidate[ResidentsMax];
    private int _count;

    /// <summary>Rows that were not compared, and residents who come into question and were not kept.</summary>
    public int Uncompared { get; private set; }

    public ReadOnlySpan<Candidate> Span => _candidates.AsSpan(0, _count);

    public void Clear()
    {
        _count = 0;
        Uncompared = 0;
    }

    /// <summary>Counts rows that are left out.</summary>
    public void LeaveOut(int rows) => Uncompared += Math.Max(rows, 0);

    /// <summary>Whether a row cannot be better than what is known of its resident: known already, or beside perfect agreement.</summary>
    public bool Supersedes(int row, int resident)
    {
        foreach (ref readonly Candidate candidate in Span)
        {
            if (candidate.Resident == resident)
            {
                return candidate.Row == row || candidate.Standing == ResultCode.CertainIdentical;
            }
        }

        return false;
    }

    /// <summary>Takes a candidate; of two versions of one resident the better stays.</summary>
    public void Add(in Candidate candidate)
    {
        int index = IndexOf(candidate.Resident);
        if (index == ResidentsMax)
        {
            Displace(candidate);
        }
        else if (index == _count)
        {
            _candidates[_count++] = candidate;
        }
        else if (candidate.IsBetterThan(_candidates[index]))
        {
            _candidates[index] = candidate;
        }
    }

    /// <summary>Puts the best first.</summary>
    public void Sort() => _candidates.AsSpan(0, _count).Sort(static (a, b) =>
        a.IsBetterThan(b) ? -1 : b.IsBetterThan(a) ? 1 : a.Resident.CompareTo(b.Resident));

    /// <summary>The full list keeps the better ones and the resident of the query's code; only who comes into question counts as left out.</summary>
    private void Displace(in Candidate candidate)
    {
        int worst = -1;
        for (int i = 0; i < _count; i++)
        {
            bool isWorse = worst < 0 || _candidates[worst].IsBetterThan(_candidates[i]);
            worst = isWorse && _candidates[i].Code != CodeAgreement.Same ? i : worst;
        }

        bool isTaken = candidate.IsBetterThan(_candidates[worst]);
        ResultCode leftOut = isTaken ? _candidates[worst].Standing : candidate.Standing;
        Uncompared += leftOut == ResultCode.NotFound ? 0 : 1;
        if (isTaken)
        {
            _candidates[worst] = candidate;
        }
    }

    private int IndexOf(int resident)
    {
        for (int i = 0; i < _count; i++)
        {
            if (_candidates[i].Resident == resident)
            {
                return i;
            }
        }

        return _count;
    }
}
