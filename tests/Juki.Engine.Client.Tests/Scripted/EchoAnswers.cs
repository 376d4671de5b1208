using System.Text;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;
using Juki.Engine.Protocol;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Client.Tests.Scripted;

/// <summary>
/// Replies that show which request they belong to: a lookup finds the code asked for; a query's items that it carries are
/// reflected in its weight, which is the number in its date of birth.
/// </summary>
internal static class EchoAnswers
{
    public const int Passes = 2;

    public static ProtocolLimits Limits { get; } = new(1 << 20, 1 << 20, 100, 2, 600_000);

    /// <summary>EchoAnswers a request as a server should.</summary>
    public static async Task GiveAsync(Peer peer, Request request)
    {
        await peer.ReplyAsync(request, To(request));
        if (request.Kind == MessageKind.Goodbye)
        {
            peer.Close();
        }
    }

    public static byte[] Hello(ProtocolLimits limits) => Written((ref FieldWriter fields) => new HelloReply
    {
        Version = ProtocolVersion.Current,
        HasLz4 = true,
        Limits = limits,
        Residents = 42,
        Server = "scripted"u8,
        RulesVersion = "rules-1"u8,
    }.Write(ref fields));

    /// <summary>The payload of the reply to a request.</summary>
    public static byte[] To(Request request)
    {
        FieldReader fields = new(request.Payload);
        return request.Kind switch
        {
            MessageKind.Lookup => Lookup(LookupRequest.Read(ref fields)),
            MessageKind.Verify or MessageKind.Search or MessageKind.VerifyBatch or MessageKind.SearchBatch => ToQueries(request.Kind, ref fields),
            MessageKind.LookupBatch => Lookups(ref fields),
            MessageKind.Status => Written((ref FieldWriter status) => new StatusReply(ServerState.Serving, 1, 42, 1000, 0).Write(ref status)),
            MessageKind.Cancel => [1],
            _ => [],
        };
    }

    private static byte[] Lookup(LookupRequest request)
    {
        ulong code = request.Code;
        bool hasItems = request.Items == LookupItems.FourItems;
        return Written((ref FieldWriter fields) => Lookup(ref fields, code, hasItems));
    }

    private static void Lookup(ref FieldWriter fields, ulong code, bool hasItems)
    {
        new LookupReply(CodeState.Found, ResidentStatus.Current, Protected: false, hasItems, code).Write(ref fields);
        if (hasItems)
        {
            new ResidentTexts { Sex = Model.Sex.Female, FamilyName = "高橋", GivenName = "花子", BirthDate = "1965-01-01", Address = "東京都千代田区霞が関1-2-3" }.Write(ref fields);
        }
    }

    private static byte[] Lookups(ref FieldReader request)
    {
        _ = ContextFields.Read(ref request);
        bool hasItems = request.Byte() != 0;
        ulong[] codes = new ulong[request.UInt32()];
        foreach (ref ulong code in codes.AsSpan())
        {
            code = request.UInt64();
        }

        return Written((ref FieldWriter fields) =>
        {
            fields.UInt32((uint)codes.Length);
            foreach (ulong code in codes)
            {
                Lookup(ref fields, code, hasItems);
            }
        });
    }

    private static byte[] ToQueries(MessageKind kind, ref FieldReader request)
    {
        int candidates = QueryRequest.Read(ref request).Candidates;
        int[] numbers = new int[kind.IsBatch() ? request.UInt32() : 1];
        foreach (ref int number in numbers.AsSpan())
        {
            number = int.Parse(Encoding.UTF8.GetString(QueryFields.Read(ref request).BirthDate), System.Globalization.CultureInfo.InvariantCulture);
        }

        return Written((ref FieldWriter fields) =>
        {
            if (kind.IsBatch())
            {
                fields.UInt32((uint)numbers.Length);
            }

            if (kind == MessageKind.SearchBatch)
            {
                SearchWork.Write(ref fields, numbers.Length * 10, Enumerable.Repeat((long)numbers.Length, Passes).ToArray());
            }

            foreach (int number in numbers)
            {
                Query(ref fields, kind, number, candidates);
            }
        });
    }

    private static void Query(ref FieldWriter fields, MessageKind kind, int number, int candidates)
    {
        Findings findings = new() { Result = ResultCode.CertainIdentical, Grade = number % 2 == 0 ? Grade.Certain : Grade.Probable };
        if (kind is MessageKind.Verify or MessageKind.VerifyBatch)
        {
            findings.Write(ref fields);
            return;
        }

        new SearchReply { Findings = findings, Code = PackedCode.Of(Codes.Of(number)), Weight = number, CandidateCount = candidates }.Write(ref fields);
        for (int i = 0; i < candidates; i++)
        {
            new CandidateFields(PackedCode.Of(Codes.Of(number + i)), number, 0.5f).Write(ref fields);
        }
    }

    private delegate void Writing(ref FieldWriter fields);

    private static byte[] Written(Writing write)
    {
        byte[] place = new byte[1 << 16];
        FieldWriter fields = new(place);
        write(ref fields);
        return place[..fields.Written];
    }
}
