using System.Runtime.CompilerServices;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Client.Batches;

/// <summary>Asks what has changed.</summary>
internal sealed class FeedSender(BatchSender batches, JukiClientOptions options)
{
    private const int PageNoticesMax = 1_000;

    /// <summary>Half of the time that a request has, so that a reply to say that nothing changed comes in time.</summary>
    private TimeSpan Patience => options.RequestTimeout / 2;

    /// <summary>Asks once.</summary>
    public async ValueTask<ChangePage> AskAsync(
        long since, IReadOnlyCollection<ResidentCode>? codes, RequestContext context, int noticesMax, TimeSpan wait, CancellationToken cancellation)
    {
        if (codes is { Count: 0 })
        {
            throw new ArgumentException("No resident is asked for. Name some, or pass null to ask for all.", nameof(codes));
        }

        byte[] payload = Write(since, codes ?? [], context, noticesMax, wait < Patience ? wait : Patience);
        using BatchReply reply = await batches.SendAsync(MessageKind.ChangeFeed, payload, cancellation).ConfigureAwait(false);
        return Read(reply.Payload.Span);
    }

    /// <summary>Asks on and on. A connection that was lost is no end: nothing was told twice, and nothing is left out.</summary>
    public async IAsyncEnumerable<ChangePage> FollowAsync(
        long since, IReadOnlyCollection<ResidentCode>? codes, RequestContext context, [EnumeratorCancellation] CancellationToken cancellation)
    {
        HashSet<ResidentCode>? followed = codes is null ? null : [.. codes];
        while (true)
        {
            ChangePage? page = await TryAskAsync(since, followed, context, cancellation).ConfigureAwait(false);
            if (page is null || page.Through == since)
            {
                continue;
            }

            since = page.Through;
            GoWith(followed, page.Notices);
            yield return page;
        }
    }

    /// <summary>
    /// After a change of code no change names the former one, so there are never more codes than at first, of which a server takes only so many. Who was
    /// named by a code that was a former one already is known to the server by that.
    /// </summary>
    private static void GoWith(HashSet<ResidentCode>? followed, IReadOnlyList<ChangeNotice> notices)
    {
        foreach (ChangeNotice notice in notices)
        {
            if (notice.NewCode is { } drawn && followed?.Remove(notice.Code) == true)
            {
                followed.Add(drawn);
            }
        }
    }

    private async ValueTask<ChangePage?> TryAskAsync(long since, IReadOnlyCollection<ResidentCode>? codes, RequestContext context, CancellationToken cancellation)
    {
        try
        {
            return await AskAsync(since, codes, context, PageNoticesMax, Patience, cancellation).ConfigureAwait(false);
        }
        catch (JukiConnectionException lost) when (lost.WasSent)
        {
            return null;
        }
    }

    private static byte[] Write(long since, IReadOnlyCollection<ResidentCode> codes, RequestContext context, int noticesMax, TimeSpan wait)
    {
        FeedRequest request = new()
        {
            Context = context.Fields,
            Since = (ulong)since,
            NoticesMax = (uint)noticesMax,
            WaitMs = (uint)wait.TotalMilliseconds,
            CodeCount = (uint)codes.Count,
        };
        byte[] payload = new byte[request.Bytes];
        FieldWriter fields = new(payload);
        request.Write(ref fields);
        foreach (ResidentCode code in codes)
        {
            fields.UInt64(PackedCode.Of(code));
        }

        return payload;
    }

    private static ChangePage Read(ReadOnlySpan<byte> payload)
    {
        FieldReader fields = new(payload);
        FeedReply reply = FeedReply.Read(ref fields);
        List<ChangeNotice> notices = [];
        for (uint i = 0; i < reply.Count && NoticeFields.Read(ref fields) is { } notice; i++)
        {
            notices.Add(notice);
        }

        return fields.IsComplete && reply.Through <= long.MaxValue
            ? new ChangePage((long)reply.Through, notices)
            : throw new JukiServerException(WireFault.MalformedPayload, "the server's reply is malformed; do the versions of client and server fit?");
    }
}
