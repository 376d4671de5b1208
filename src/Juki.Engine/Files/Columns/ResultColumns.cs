namespace Juki.Engine.Files.Columns;

/// <summary>Columns of a results file (design §5), one row for each query in the order of the queries.</summary>
public static class ResultColumns
{
    /// <summary>Their names in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "id", "result", "grade", "code", "weight", "probability", "rivals",
        "name_level", "kana_level", "birth_level", "sex_level", "address_level", "version", "status", "reason",
    ];

    /// <summary>Name of the column after those of further candidates: the version of the decision rules that the row came about under.</summary>
    public const string Rules = "rules";

    /// <summary>Name of the last column: the journal address that the row is true of, one for the whole file; 0 where the register has no journal.</summary>
    public const string AsOf = "as_of";

    /// <summary>Names of the columns that a further candidate adds; <c>_2</c>, <c>_3</c> … follows.</summary>
    public static IReadOnlyList<string> CandidateNames { get; } = ["code", "weight", "probability"];
}
