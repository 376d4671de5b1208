using System.Buffers.Binary;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Tests.Conformance;
using Juki.Engine.Protocol.Tests.Meanings;
using Juki.Engine.TestKit;
using Xunit.Abstractions;

namespace Juki.Engine.Protocol.Tests.Hostile;

/// <summary>
/// Whatever a payload holds, it is read or refused: nothing is thrown, memory stays within a bound, and what is read is what the
/// bytes say, since writing it gives them again. For how long, see <see cref="FuzzBudget"/>.
/// </summary>
public sealed class PayloadFuzzTests(ITestOutputHelper output)
{
    /// <summary>What a meaning takes of memory: some objects and a list for each item of a few bytes.</summary>
    private const int AllocatedBytesOfOneMax = 100;

    /// <summary>The objects around them.</summary>
    private const int AllocatedBytesMin = 4096;

    private static readonly MessageKind[] Kinds = [.. Layouts.Kinds];

    /// <summary>What is set up once is no message's memory.</summary>
    static PayloadFuzzTests()
    {
        foreach (Vector vector in Vector.All)
        {
            Layouts.Write(Layouts.Read(vector.Kind, vector.Payload())!);
        }
    }

    [Fact]
    public void Given_random_bytes_When_read_as_a_message_of_any_kind_Then_they_are_read_or_refused() =>
        FuzzBudget.Spend(output.WriteLine, random =>
        {
            byte[] payload = new byte[random.Next(random.Next(1, 500))];
            random.NextBytes(payload);
            ReadOrRefuse(random.GetItems(Kinds, 1)[0], payload);
        });

    [Fact]
    public void Given_the_payload_of_a_vector_with_changes_When_read_Then_it_is_read_or_refused() =>
        FuzzBudget.Spend(output.WriteLine, random =>
        {
            Vector vector = Vector.All[random.Next(Vector.All.Count)];
            ReadOrRefuse(vector.Kind, Mutation.Of(vector.Payload(), random));
        });

    [Fact]
    public void Given_any_message_with_changes_When_read_Then_it_is_read_or_refused() =>
        FuzzBudget.Spend(output.WriteLine, random =>
        {
            MessageKind kind = random.GetItems(Kinds, 1)[0];
            ReadOrRefuse(kind, Mutation.Of(Layouts.Write(new RandomMeanings(random).Of(kind)), random));
        });

    [Theory]
    [InlineData(MessageKind.LookupBatch, "00000000" + "00")]
    [InlineData(MessageKind.VerifyBatch, "00000000" + "0000")]
    [InlineData(MessageKind.SearchBatch, "00000000" + "0000")]
    [InlineData(MessageKind.SearchBatchAt, "00000000" + "0000" + "0000000000000000")]
    [InlineData(MessageKind.ChangeBatch, "00000000")]
    [InlineData(MessageKind.ChangeFeed, "00000000" + "0000000000000000" + "0000000000000000")]
    [InlineData(MessageKind.ChangeBatch | MessageKind.Reply, "")]
    [InlineData(MessageKind.ChangeFeed | MessageKind.Reply, "0000000000000000")]
    [InlineData(MessageKind.LookupBatch | MessageKind.Reply, "")]
    [InlineData(MessageKind.VerifyBatch | MessageKind.Reply, "")]
    [InlineData(MessageKind.SearchBatch | MessageKind.Reply, "")]
    public void Given_a_batch_that_claims_four_thousand_million_items_in_ten_bytes_When_read_Then_it_is_refused(MessageKind kind, string head)
    {
        byte[] claim = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(claim, uint.MaxValue);

        Assert.False(ReadOrRefuse(kind, [.. Convert.FromHexString(head), .. claim, .. new byte[10]]));
    }

    private static bool ReadOrRefuse(MessageKind kind, byte[] payload)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        IMeaning? meaning = Layouts.Read(kind, payload);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(allocated <= AllocatedBytesMin + (AllocatedBytesOfOneMax * payload.Length), $"{kind}: {allocated} bytes for {payload.Length}");
        if (meaning is not null)
        {
            Assert.Equal(Convert.ToHexString(payload), Convert.ToHexString(Layouts.Write(meaning)));
        }

        return meaning is not null;
    }
}
