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
        await using ScriptedServer server = new((peer, request) =>
        {
            Shuffle shuffle;
            lock (shuffles)
            {
                shuffle = shuffles.TryGetValue(peer, out Shuffle? known) ? known : shuffles[peer] = new Shuffle(peer, new Random(seed));
            }

            return shuffle.TakeAsync(request);
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
    /// Keeps requests for some turns of the thread pool, in which others arrive, and answers any of those kept for each that comes; in
    /// two pieces.
    /// </summary>
    private sealed class Shuffle(Peer peer, Random random)
    {
        private const int TurnsMax = 6;

        private readonly List<Request> _kept = [];

        public Task TakeAsync(Request request)
        {
            int turns;
            lock (_kept)
            {
                _kept.Add(request);
                turns = random.Next(TurnsMax);
            }

            _ = AnswerAnyAsync(turns);
            return Task.CompletedTask;
        }

        private async Task AnswerAnyAsync(int turns)
        {
            for (; turns > 0; turns--)
            {
                await Task.Yield();
            }

            Request next;
            lock (_kept)
            {
                int index = random.Next(_kept.Count);
                next = _kept[index];
                _kept.RemoveAt(index);
            }

            byte[] frame = Peer.Frame(next.Kind.ReplyOf(), next.Id, EchoAnswers.To(next));
            await peer.SendAsync(frame, frame.Length / 2);
        }
    }
}
