using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Client.Batches;

/// <summary>A batch of searches; adds up what the batches written by it took.</summary>
internal class SearchForm(RequestContext context, QueryOptions options, int candidates, MessageKind kind = MessageKind.SearchBatch)
    : QueryForm<SearchResult>(kind, context, options, candidates)
{
    private readonly WorkTally _work = new();

    public SearchBatchResult Of(IReadOnlyList<SearchResult> results) => new(results, _work.RowsCompared, _work.Reached);

    protected override void ReadHead(ref FieldReader fields)
    {
        SearchWork work = SearchWork.Read(ref fields);
        if (!fields.HasFailed)
        {
            _work.Add(work);
        }
    }

    protected override SearchResult ReadResult(ref FieldReader fields) => SearchResult.Read(ref fields);
}
