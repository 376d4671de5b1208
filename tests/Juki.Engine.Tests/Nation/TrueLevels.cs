using Juki.Engine.Matching.Comparison;
using Juki.Engine.Matching.Deciding;
using Juki.Engine.Matching.Estimation;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;
using Juki.Engine.TestKit;

namespace Juki.Engine.Tests.Nation;

/// <summary>
/// What levels the right residents really show, by the truth file: the m that an estimation without it should come near.
/// A resident who was not compared with the query cannot be counted by either.
/// </summary>
internal sealed class TrueLevels(IdentityEngine engine)
{
    private readonly Dictionary<(QueryItem, string), int> _counts = [];

    /// <summary>Queries that can be answered.</summary>
    public int Queries { get; private set; }

    /// <summary>Queries whose right resident was compared.</summary>
    public int Compared { get; private set; }

    public void Add(IEnumerable<NoisyQuery> queries)
    {
        MatchSession session = engine.CreateSession();
        foreach (NoisyQuery query in queries)
        {
            session.Clear();
            session.Add(new QueryItems { Code = query.Code, Name = query.Name, Kana = query.Kana, BirthDate = query.BirthDate, Sex = query.Sex, Address = query.Address });
            session.Run();
            if (session.Answer(0).Result is not (ResultCode.Insufficient or ResultCode.Invalid))
            {
                Queries++;
                Add(query, session.Compared(0));
            }
        }
    }

    /// <summary>Share of a level among the right residents for whom the item is known on both sides.</summary>
    public double Share(LevelEstimate level) =>
        (double)_counts.GetValueOrDefault((level.Item, level.Level)) / _counts.Where(count => count.Key.Item1 == level.Item).Sum(count => count.Value);

    private void Add(NoisyQuery query, ReadOnlySpan<Candidate> candidates)
    {
        int right = ResidentCode.Parse(query.TrueCode, out ResidentCode code) == CodeFault.None ? engine.Register.FindRow(code) : -1;
        foreach (ref readonly Candidate candidate in candidates)
        {
            if (candidate.Resident == right)
            {
                Compared++;
                Count(candidate.Vector);
            }
        }
    }

    private void Count(in ComparisonVector vector)
    {
        (QueryItem, string)[] levels =
        [
            (QueryItem.Name, $"{vector.Name}"),
            (QueryItem.Kana, $"{vector.Kana}"),
            (QueryItem.BirthDate, $"{vector.Birth}"),
            (QueryItem.Sex, $"{vector.Sex}"),
            (QueryItem.Address, $"{vector.Address}"),
        ];
        foreach ((QueryItem, string Level) level in levels.Where(level => level.Item2 != "Missing"))
        {
            _counts[level] = _counts.GetValueOrDefault(level) + 1;
        }
    }
}
