namespace Juki.Engine.Bulk;

/// <summary>Answers to the queries that carry one kind of error.</summary>
/// <param name="Rows">Queries with it.</param>
/// <param name="CertainRight">Certain answers with the right resident.</param>
/// <param name="FalseCertain">Certain answers with a wrong one.</param>
/// <param name="NamedRight">Answers with the right resident at any grade that names one.</param>
public readonly record struct ErrorKindAccuracy(long Rows, long CertainRight, long FalseCertain, long NamedRight);
