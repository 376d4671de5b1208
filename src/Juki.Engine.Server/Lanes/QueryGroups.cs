using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.Server.Lanes.Generations;

namespace Juki.Engine.Server.Lanes;

/// <summary>A group for each kind of query, made when it is first needed: their sessions are large.</summary>
internal sealed class QueryGroups(EnginePair engines)
{
    private readonly QueryGroup?[] _groups = new QueryGroup?[4];

    /// <summary>All groups; null those that were not needed yet.</summary>
    public ReadOnlySpan<QueryGroup?> All => _groups;

    /// <summary>The group of a kind.</summary>
    public QueryGroup Of(MessageKind kind, QueryOptions options)
    {
        bool hasNoSex = (options & QueryOptions.WithoutSex) != 0;
        int index = (kind == MessageKind.Search ? 2 : 0) + (hasNoSex ? 1 : 0);
        return _groups[index] ??= new QueryGroup(engines, hasNoSex ? engines.WithoutSex : engines.WithSex, kind);
    }
}
