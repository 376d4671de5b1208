using FsCheck;
using FsCheck.Fluent;
using Juki.Engine.Client.Tests.Scripted;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Client.Tests.Requests;

public class InterleavingTests
{
    private const int RequestsOfEach = 20;

    [Fact]
    public void Given_any_callers_on_any_connections_When_replies_overtake_one_another_and_come_in_pieces_Then_each_gets_its_own() =>
        Prop.ForAll(
            Gen.Choose(1, 12).ToArbitrary(),
            Gen.Choose(1, 3).ToArbitrary(),
            Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
            (callers, connections, seed) => Run(callers, connections, seed).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(25));

    private static async Task<bool> Run(int callers, int connections, int seed)
    {
        Dictionary<Peer, Shuffle> shuffles = [];
        await using ScriptedServer server = new(async (peer, request) =>
        {
            Shuffle shuffle;
            lock (shuffles)
            {
                shuffle = shuffles.TryGetValue(peer, out Shuffle? known) ? known : shuffles[peer] = new Shuffle(peer, new Random(seed), callers);
            }

            await shuffle.TakeAsync(request);
        });
        await using JukiClient client = server.Connect(options => options.Connections = connections);

        bool[] own = await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(() => AskAsync(client, caller))));
        return own.All(isOwn => isOwn);
    }

    private static async Task<bool> AskAsync(JukiClient client, int caller)
    {
        bool isOwn = true;
        for (int i = 0; i < RequestsOfEach; i++)
        {
            int number = (caller * 1000) + i + 1;
            isOwn &= (caller % 3) switch
            {
                0 => (await client.LookupAsync(Codes.Of(number), LookupItems.None, Codes.Context)).Code == Codes.Of(number),
                1 => (await client.SearchAsync(Codes.Query(number), Codes.Context)).Code == Codes.Of(number),
                _ => (await client.LookupBatchAsync([Codes.Of(number), Codes.Of(number + 1)], LookupItems.None, Codes.Context))[1].Code == Codes.Of(number + 1),
            };
        }

        return isOwn;
    }

    /// <summary>
    /// Holds some requests back and answers them in another order, cut into pieces. Never more than there are callers beside one, so that
    /// somebody always goes on.
    /// </summary>
    private sealed class Shuffle(Peer peer, Random random, int callers)
    {
        private readonly List<Request> _held = [];

        public async Task TakeAsync(Request request)
        {
            _held.Add(request);
            // All that a lone caller has in flight is what he waits for.
            int keep = request.Kind == MessageKind.Goodbye || callers == 1 ? 0 : random.Next(2);
            while (_held.Count > keep || (_held.Count > 0 && random.Next(2) == 0))
            {
                int index = random.Next(_held.Count);
                Request next = _held[index];
                _held.RemoveAt(index);
                await SendAsync(Peer.Frame(next.Kind.ReplyOf(), next.Id, EchoAnswers.To(next)));
            }
        }

        private async Task SendAsync(byte[] frame)
        {
            int cut = random.Next(frame.Length + 1);
            await peer.SendAsync(frame.AsMemory(0, cut));
            await peer.SendAsync(frame.AsMemory(cut));
        }
    }
}
