using Juki.Engine.Candidates;
using Juki.Engine.Matching.Comparison;
using Juki.Engine.Matching.Deciding;
using Juki.Engine.Matching.Weights;
using Juki.Engine.Model;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;
using Juki.Engine.Queries;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Explain;

/// <summary>Explains one query and one resident as of one journal address; made for the eye, not for speed.</summary>
internal sealed class Explainer(Register register, WeightModel weights, EngineOptions options, long asOf)
{
    private readonly CandidateComparer _comparer = new(register, weights, options);
    private readonly PreparedQuery _query = new();

    public Explanation Explain(in QueryItems items, int residentRow)
    {
        _query.Set(items, register);
        Candidate candidate = BestVersion(residentRow);
        return new Explanation
        {
            Items = ItemsOf(items, candidate, _comparer.Weights(candidate)),
            Tier = candidate.Vector.Tier,
            Version = candidate.Vector.Version,
            Prior = weights.Prior,
            Weight = candidate.Weight,
            Standing = candidate.Standing,
        };
    }

    private Candidate BestVersion(int residentRow)
    {
        CodeAgreement agreement = Agreement(residentRow);
        Candidate best = _comparer.Compare(_query, residentRow, register[residentRow], agreement);
        (int first, int count) = register.VersionsOf(residentRow);
        for (int row = first; row < first + count; row++)
        {
            Candidate version = _comparer.Compare(_query, row, register[row], agreement);
            best = version.IsBetterThan(best) ? version : best;
        }

        return best;
    }

    private CodeAgreement Agreement(int residentRow) =>
        !_query.Has(ItemSet.Code) ? CodeAgreement.None
        : register.CodeOf(residentRow) == _query.Code ? CodeAgreement.Same
        : register.TryFindRetired(_query.Code, asOf, out RetiredCode retired) && register.CodeOf(retired.Row) == register.CodeOf(residentRow) ? CodeAgreement.Same
        : CodeAgreement.Other;

    private ItemExplanation[] ItemsOf(in QueryItems items, in Candidate candidate, ItemWeights bits)
    {
        Row row = register[candidate.Row];
        ComparisonVector levels = candidate.Vector;
        string name = Joined(register.Families.Text(row.FamilyId), register.Givens.Text(row.GivenId));
        string kana = Joined(register.Families.Kana(row.FamilyId), register.Givens.Kana(row.GivenId));
        string birth = DateText(register.Births.Date(row.DateId));
        string code = register.CodeOf(candidate.Row).Reveal();
        return
        [
            new(QueryItem.Name, items.Name.ToString(), name, $"{levels.Name}", bits.Name),
            new(QueryItem.Kana, items.Kana.ToString(), kana, $"{levels.Kana}", bits.Kana),
            new(QueryItem.BirthDate, items.BirthDate.ToString(), birth, $"{levels.Birth}", bits.Birth),
            new(QueryItem.Sex, items.Sex.ToString(), SexText.Format(row.Sex), $"{levels.Sex}", bits.Sex),
            new(QueryItem.Address, items.Address.ToString(), AddressText(candidate), $"{levels.Address}", bits.Address),
            new(QueryItem.Code, items.Code.ToString(), code, $"{candidate.Code}", bits.Code),
        ];
    }

    private string AddressText(in Candidate candidate)
    {
        if (candidate.Protected)
        {
            return "";
        }

        Span<char> text = new char[register.AddressLengthMax];
        return text[..register.RenderAddress(candidate.Row, text)].ToString();
    }

    private static string DateText(BirthDate date)
    {
        Span<char> text = stackalloc char[BirthDate.FormatLengthMax];
        return text[..date.Format(text)].ToString();
    }

    private static string Joined(ReadOnlySpan<char> family, ReadOnlySpan<char> given) =>
        family.IsEmpty || given.IsEmpty ? $"{family}{given}" : $"{family} {given}";
}
