using Juki.Engine.Load.Workloads;
using Juki.Engine.Model.Verdict;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Load.Answers;

/// <summary>Holds the replies to verifications and searches against the person who is really asked for.</summary>
internal static class QueryAnswer
{
    /// <summary>Judges the reply to a verification, which was asked under the true person's code.</summary>
    public static AnswerVerdict JudgeVerification(ReadOnlySpan<byte> payload, Expectation expected, AnswerTally tally)
    {
        FieldReader fields = new(payload);
        Findings findings = Findings.Read(ref fields);
        if (!fields.IsComplete)
        {
            return AnswerVerdict.Malformed;
        }

        tally.Count(RequestKind.Verify, findings.Result);
        bool isOfNamed = findings.Code is CodeOwnership.OfNamed or CodeOwnership.FormerOfNamed;
        return Judge(findings, expected.Knowledge == Knowledge.Present && isOfNamed, expected);
    }

    /// <summary>Judges the reply to a search.</summary>
    public static AnswerVerdict JudgeSearch(ReadOnlySpan<byte> payload, Expectation expected, AnswerTally tally)
    {
        FieldReader fields = new(payload);
        AnswerVerdict verdict = JudgeSearch(ref fields, expected, tally);
        return fields.IsComplete ? verdict : AnswerVerdict.Malformed;
    }

    /// <summary>Judges a reply among those of a batch.</summary>
    public static AnswerVerdict JudgeSearch(ref FieldReader fields, Expectation expected, AnswerTally tally)
    {
        SearchReply reply = SearchReply.Read(ref fields);
        for (int candidate = 0; candidate < reply.CandidateCount; candidate++)
        {
            CandidateFields.Read(ref fields);
        }

        if (fields.HasFailed)
        {
            return AnswerVerdict.Malformed;
        }

        tally.Count(RequestKind.Search, reply.Findings.Result);
        return Judge(reply.Findings, expected.Knowledge == Knowledge.Present && reply.Code == expected.Code, expected);
    }

    /// <summary>
    /// Certain answers are accepted without a human, so a certain one must name the right person; others are seen by one. A present
    /// person whom nobody names is missed, and so is one who is not certain although the query has no noise.
    /// </summary>
    private static AnswerVerdict Judge(in Findings findings, bool isTheRightOne, Expectation expected)
    {
        bool namesSomebody = findings.Grade is Grade.Certain or Grade.Probable or Grade.Possible;
        if (expected.Knowledge == Knowledge.None)
        {
            return AnswerVerdict.Right;
        }

        if (namesSomebody && !isTheRightOne)
        {
            return findings.Grade == Grade.Certain ? AnswerVerdict.Wrong : AnswerVerdict.NamedAnother;
        }

        bool isEnough = namesSomebody && (findings.Grade == Grade.Certain || !expected.MustBeCertain);
        return isEnough || expected.Knowledge == Knowledge.Absent ? AnswerVerdict.Right : AnswerVerdict.Missed;
    }
}
