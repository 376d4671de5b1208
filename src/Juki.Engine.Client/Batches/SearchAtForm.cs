using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Client.Batches;

/// <summary>A batch of searches at one journal address, which its reply confirms.</summary>
internal sealed class SearchAtForm(RequestContext context, QueryOptions options, int candidates, long asOf)
    : SearchForm(context, options, candidates, MessageKind.SearchBatchAt)
{
    protected override int OptionBytes => base.OptionBytes + sizeof(ulong);

    protected override void WriteHead(ref FieldWriter fields)
    {
        base.WriteHead(ref fields);
        fields.UInt64((ulong)asOf);
    }

    protected override void ReadPreamble(ref FieldReader fields)
    {
        if (fields.UInt64() != (ulong)asOf)
        {
            fields.Fail();
        }
    }
}
