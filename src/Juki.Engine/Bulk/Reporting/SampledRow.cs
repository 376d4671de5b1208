using Juki.Engine.Answers;
using Juki.Engine.Model.Records;

namespace Juki.Engine.Bulk.Reporting;

/// <summary>A query as the file writes it, with its answer: for eyes that review a match.</summary>
/// <remarks>It holds personal data, so its <see cref="ToString"/> does not show it.</remarks>
public sealed class SampledRow
{
    /// <summary>Line of the query file on which the row begins.</summary>
    public required long Line { get; init; }

    /// <summary>The caller's mark of the row; it may itself be personal.</summary>
    public required string Id { get; init; }

    /// <summary>The code as written.</summary>
    public required string Code { get; init; }

    /// <summary>The name as written.</summary>
    public required string Name { get; init; }

    /// <summary>The reading as written.</summary>
    public required string Kana { get; init; }

    /// <summary>The date of birth as written.</summary>
    public required string BirthDate { get; init; }

    /// <summary>The sex as written.</summary>
    public required string Sex { get; init; }

    /// <summary>The address as written.</summary>
    public required string Address { get; init; }

    /// <summary>The answer; it names a resident.</summary>
    public required Answer Answer { get; init; }

    /// <summary>The row as a query, to be explained.</summary>
    public QueryItems Items => new()
    {
        Code = Code,
        Name = Name,
        Kana = Kana,
        BirthDate = BirthDate,
        Sex = Sex,
        Address = Address,
    };

    /// <summary>Line and grade only.</summary>
    public override string ToString() => FormattableString.Invariant($"line {Line}: {Answer.Grade}");
}
