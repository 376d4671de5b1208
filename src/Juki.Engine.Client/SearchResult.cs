using Juki.Engine.Client.Requests;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Verdict;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Client;

/// <summary>Who a person is, and how sure that is.</summary>
public readonly record struct SearchResult
{
    /// <summary>Verdict, levels of the items, reason.</summary>
    public Findings Findings { get; init; }

    /// <summary>Code of the resident named; null where nobody is.</summary>
    public ResidentCode? Code { get; init; }

    /// <summary>Match weight in bits.</summary>
    public float Weight { get; init; }

    /// <summary>Probability that the resident named is the person asked for.</summary>
    public float Probability { get; init; }

    /// <summary>Others who share what the reason says.</summary>
    public int Rivals { get; init; }

    /// <summary>First day of the matched version's period; null where it is open, or the resident is protected.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of the matched version's period; null where it is current, or the resident is protected.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The best candidates, as many as were asked for at most; the one named among them.</summary>
    public IReadOnlyList<SearchCandidate> Candidates { get; init; }

    /// <summary>The only grade that is meant to be accepted without a human.</summary>
    public bool IsCertain => Findings.Grade == Grade.Certain;

    /// <summary>Verdict and grade alone.</summary>
    public override string ToString() => $"search: {(int)Findings.Result:00} {Findings.Grade}";

    internal static SearchResult Read(ref FieldReader fields)
    {
        SearchReply reply = SearchReply.Read(ref fields);
        return new SearchResult
        {
            Findings = reply.Findings,
            Code = CodeField.Of(reply.Code, ref fields),
            Weight = reply.Weight,
            Probability = reply.Probability,
            Rivals = reply.Rivals,
            From = reply.From,
            To = reply.To,
            Candidates = ReadCandidates(ref fields, reply.CandidateCount),
        };
    }

    private static SearchCandidate[] ReadCandidates(ref FieldReader fields, int count)
    {
        SearchCandidate[] candidates = count == 0 ? [] : new SearchCandidate[count];
        for (int i = 0; i < count; i++)
        {
            candidates[i] = SearchCandidate.Read(ref fields);
        }

        return candidates;
    }
}
