using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Verdict;
using Juki.Engine.Queries;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Candidates;

/// <summary>Whether a row's date of birth may be the query's, slips and unknown parts allowed for; so may any where the query has none.</summary>
internal readonly struct PossibleDate(PreparedQuery query, Register register) : IPossibleRow
{
    public bool Holds(in Row row) =>
        !query.Has(ItemSet.BirthDate)
        || BirthDateComparer.Compare(query.Birth, register.Births.Date(row.DateId)) < BirthLevel.Different;
}
