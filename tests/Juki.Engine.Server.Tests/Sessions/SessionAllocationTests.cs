using System.Buffers;
using System.Buffers.Binary;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.TestKit;

namespace Juki.Engine.Server.Tests.Sessions;

/// <summary>The gate: whatever is asked one at a time, the steady state allocates nothing.</summary>
[Collection(ServerRegisterGroup.Name)]
public sealed class SessionAllocationTests(ServerRegister register)
{
    private const int RequestCount = 256;

    [Fact]
    public void Given_lookups_with_their_items_When_answered_again_and_again_Then_nothing_is_allocated() =>
        AssertAllocatesNothing(bench =>
        {
            for (int i = 0; i < RequestCount; i++)
            {
                bench.PutLookup(PackedCode.Of(register.Engine.Register.CodeOf(i * 31)) + (i % 10 == 0 ? 1UL : 0));
            }
        });

    [Theory]
    [InlineData(MessageKind.Verify, 0)]
    [InlineData(MessageKind.Search, 3)]
    public void Given_noisy_queries_When_answered_again_and_again_Then_nothing_is_allocated(MessageKind kind, int candidates)
    {
        IReadOnlyList<NoisyQuery> queries = QueryFile.Heavy(register, RequestCount);
        AssertAllocatesNothing(bench =>
        {
            foreach (NoisyQuery query in queries)
            {
                bench.PutQuery(kind, query.Items(withCode: true), candidates);
            }
        });
    }

    private void AssertAllocatesNothing(Action<SessionBench> put)
    {
        using SessionBench bench = new SessionBench(register.Engine).Greet();
        put(bench);
        byte[] frames = bench.TakeInput();
        var input = new ReadOnlySequence<byte>(frames);
        var output = new EndlessOutput();
        ulong requestId = 1_000_000;
        long allocated = Allocations.Measure(
            () =>
            {
                requestId = Renumber(frames, requestId);
                bench.Session.Answer(input, output);
            },
            rounds: 20);

        Assert.False(bench.Session.IsOver);
        Assert.True(output.Written > RequestCount * FrameHeader.Bytes);
        Assert.Equal(0, allocated);
    }

    /// <summary>The same requests under new numbers, since numbers rise.</summary>
    private static ulong Renumber(Span<byte> frames, ulong requestId)
    {
        while (!frames.IsEmpty)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(frames[sizeof(ulong)..], ++requestId);
            frames = frames[(FrameHeader.Bytes + (int)FrameHeader.Read(frames).PayloadBytes)..];
        }

        return requestId;
    }

    /// <summary>Takes everything and keeps nothing.</summary>
    private sealed class EndlessOutput : IBufferWriter<byte>
    {
        private readonly byte[] _piece = new byte[1 << 16];

        public long Written { get; private set; }

        public void Advance(int count) => Written += count;

        public Memory<byte> GetMemory(int sizeHint = 0) => _piece;

        public Span<byte> GetSpan(int sizeHint = 0) => _piece;
    }
}
