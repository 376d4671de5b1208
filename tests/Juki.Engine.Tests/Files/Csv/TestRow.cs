using Juki.Engine.Files.Csv;

namespace Juki.Engine.Tests.Files.Csv;

/// <summary>A row as tests compare it: line, fault, and the fields of a good one with | between them.</summary>
internal sealed record TestRow(long Line, RowFaultKind Fault, string Fields);
