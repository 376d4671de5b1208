namespace Juki.Engine.Client;

/// <summary>The answers to many searches, and what finding them took.</summary>
/// <param name="Results">One for each query, in their order.</param>
/// <param name="RowsCompared">Rows of the register that were compared with a query.</param>
/// <param name="Reached">For each pass that the server knows, in its order: queries that took it.</param>
public sealed record SearchBatchResult(IReadOnlyList<SearchResult> Results, ulong RowsCompared, IReadOnlyList<uint> Reached)
{
    /// <summary>Their number alone.</summary>
    public override string ToString() => $"{Results.Count} searches";
}
