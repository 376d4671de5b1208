using Juki.Engine.Answers;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;

namespace Juki.Engine.Bulk;

/// <summary>What bulk matching needs of a <see cref="MatchSession"/>; one for each worker.</summary>
internal interface IBatchAnswerer
{
    /// <summary>How many queries one batch holds.</summary>
    int BatchSize { get; }

    void Clear();

    void Add(in QueryItems query);

    void Run();

    ref readonly Answer Answer(int index);

    ReadOnlySpan<Answer> Candidates(int index);

    ResidentCode CodeOf(int residentRow);

    LookupAnswer Lookup(ResidentCode code);
}
