using Juki.Engine.Candidates;
using Juki.Engine.Model.Verdict;
using Juki.Engine.Queries;

namespace Juki.Engine.Answers;

/// <summary>What a 1:1 verification says differently from a search.</summary>
internal static class Verification
{
    /// <summary>Nobody but the code's resident is asked about, and no data is given: not even where they are in the register.</summary>
    public static void Restrict(ref Answer answer, PreparedQuery query, CodeOwner owner)
    {
        answer.ResidentRow = -1;
        answer.From = null;
        answer.To = null;
        if (answer.Grade == Grade.Invalid)
        {
            return;
        }

        if (!query.Has(ItemSet.Code))
        {
            answer = new Answer { Result = ResultCode.Insufficient, Grade = Grade.Insufficient, ResidentRow = -1 };
            (answer.Reason, answer.ReasonItem) = (AnswerReason.ItemMissing, QueryItem.Code);
        }
        else if (owner.State == LookupState.Unknown && answer.Result == ResultCode.NotFound)
        {
            (answer.Reason, answer.ReasonItem) = (AnswerReason.CodeUnknown, QueryItem.Code);
        }
    }
}
