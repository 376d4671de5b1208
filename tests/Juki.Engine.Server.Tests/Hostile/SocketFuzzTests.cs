using Juki.Engine.Protocol.Frames;
using Juki.Engine.TestKit;
using Xunit.Abstractions;

namespace Juki.Engine.Server.Tests.Hostile;

/// <summary>
/// Whatever is sent, the server answers, sends a numbered error or closes the connection, and goes on with others. For how long
/// it is tried, see <see cref="FuzzBudget"/>.
/// </summary>
[Collection(HostileCollection.Name)]
public sealed class SocketFuzzTests(AttackedRegister register, ITestOutputHelper output)
{
    private const long MemoryBytesMax = 128 << 20;

    private static readonly byte[][] Vectors =
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Vectors"), "*.bin").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    /// <summary>What version 2 added.</summary>
    private static readonly MessageKind[] AddedKinds = [MessageKind.SearchBatchAt, MessageKind.Change, MessageKind.ChangeBatch, MessageKind.ChangeFeed];

    /// <summary>Requests that version 2 added.</summary>
    private static readonly byte[][] AddedVectors = [.. Vectors.Where(frame => AddedKinds.Contains(FrameHeader.Read(frame).Kind))];

    [Fact]
    public Task Given_random_bytes_in_place_of_hello_When_they_are_sent_Then_the_server_says_why_or_closes() =>
        FuzzAsync(version: null, random => Noise(random, random.Next(400)));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public Task Given_random_bytes_after_hello_When_they_are_sent_Then_the_server_says_why_or_closes(ushort version) =>
        FuzzAsync(version, random => Noise(random, random.Next(400)));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public Task Given_random_payloads_in_proper_frames_When_they_are_sent_Then_each_has_one_answer_or_error(ushort version) =>
        FuzzAsync(version, random =>
            [.. Enumerable.Range(2, random.Next(1, 20)).SelectMany(id => WireBytes.Frame((MessageKind)random.Next(256), (ulong)id, Noise(random, random.Next(60))))]);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public Task Given_vectors_with_changes_When_they_are_sent_Then_the_server_answers_or_says_why_or_closes(ushort version) =>
        FuzzAsync(version, random =>
            Mutation.Of([.. Enumerable.Range(2, random.Next(1, 20)).SelectMany(id => Renumbered(Vectors[random.Next(Vectors.Length)], (ulong)id))], random));

    [Fact]
    public Task Given_random_payloads_of_the_kinds_of_version_2_When_they_are_sent_Then_each_has_one_answer_or_error() =>
        FuzzAsync(version: 2, random =>
            [.. Enumerable.Range(2, random.Next(1, 20)).SelectMany(id => WireBytes.Frame(random.GetItems(AddedKinds, 1)[0], (ulong)id, [.. WireBytes.NoContext, .. Noise(random, random.Next(80))]))]);

    [Fact]
    public Task Given_proper_requests_of_version_2_with_changes_When_they_are_sent_Then_the_server_answers_or_says_why_or_closes() =>
        FuzzAsync(version: 2, random => [.. Enumerable.Range(2, random.Next(1, 20)).SelectMany(id => Mutated(AddedVectors[random.Next(AddedVectors.Length)], (ulong)id, random))]);

    /// <summary>A frame whose payload was changed, in a header that fits it.</summary>
    private static byte[] Mutated(byte[] frame, ulong id, Random random)
    {
        FrameHeader header = FrameHeader.Read(frame);
        byte[] payload = frame[FrameHeader.Bytes..];
        return WireBytes.Frame(header.Kind, id, random.Next(4) == 0 ? payload : Mutation.Of(payload, random), header.Flags);
    }

    /// <summary>The server takes changes, and hurries: who asks for changes to come may wait for a minute.</summary>
    private async Task FuzzAsync(ushort? version, Func<Random, byte[]> makeInput)
    {
        ServerLimits limits = new() { PayloadBytesMax = 4096, DecompressedBytesMax = 65536 };
        await using ServerUnderAttack server = await ServerUnderAttack.StartAsync(register, limits, new HurriedTime(), takesChanges: true);
        long memoryBytes = await server.AttackAsync(() => FuzzBudget.SpendAsync(output.WriteLine, async random =>
        {
            using RawConnection client = version is { } spoken ? await RawConnection.GreetAsync(server.Address, spoken) : await RawConnection.OpenAsync(server.Address);
            await client.TrySendAsync(makeInput(random));
            client.TryEndSending();
            AssertProper(await client.ReadToEndAsync());
        }));

        Assert.True(memoryBytes < MemoryBytesMax, $"{memoryBytes:N0} bytes");
    }

    /// <summary>Replies and numbered errors, each request answered once, and nothing after the end.</summary>
    private static void AssertProper(IReadOnlyList<Frame> frames)
    {
        Assert.All(frames, frame => Assert.True(
            frame.Kind == MessageKind.Error ? frame.Fault != WireFault.None && Enum.IsDefined(frame.Fault) : frame.Kind >= MessageKind.Reply && frame.Fault == WireFault.None));
        string told = string.Join(' ', frames.Select(frame => $"{(byte)frame.Kind:X2}:{(ushort)frame.Fault}"));
        Assert.False(frames.Any(frame => frame.Fault is WireFault.Internal or WireFault.RegisterDamaged), told);
        Assert.False(frames.SkipLast(1).Any(frame => frame.Fault.EndsConnection()), told);
        IEnumerable<ulong> answered = frames.Where(frame => !frame.Fault.EndsConnection()).Select(frame => frame.Header.RequestId);
        Assert.Equal(answered.Count(), answered.Distinct().Count());
    }

    private static byte[] Renumbered(byte[] frame, ulong id)
    {
        byte[] renumbered = [.. frame];
        (FrameHeader.Read(frame) with { RequestId = id }).Write(renumbered);
        return renumbered;
    }

    private static byte[] Noise(Random random, int length)
    {
        byte[] noise = new byte[length];
        random.NextBytes(noise);
        return noise;
    }
}
