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

    [Fact]
    public Task Given_random_bytes_in_place_of_hello_When_they_are_sent_Then_the_server_says_why_or_closes() =>
        FuzzAsync(isGreeted: false, random => Noise(random, random.Next(400)));

    [Fact]
    public Task Given_random_bytes_after_hello_When_they_are_sent_Then_the_server_says_why_or_closes() =>
        FuzzAsync(isGreeted: true, random => Noise(random, random.Next(400)));

    [Fact]
    public Task Given_random_payloads_in_proper_frames_When_they_are_sent_Then_each_has_one_answer_or_error() =>
        FuzzAsync(isGreeted: true, random =>
            [.. Enumerable.Range(2, random.Next(1, 20)).SelectMany(id => WireBytes.Frame((MessageKind)random.Next(256), (ulong)id, Noise(random, random.Next(60))))]);

    [Fact]
    public Task Given_vectors_with_changes_When_they_are_sent_Then_the_server_answers_or_says_why_or_closes() =>
        FuzzAsync(isGreeted: true, random =>
            Mutation.Of([.. Enumerable.Range(2, random.Next(1, 20)).SelectMany(id => Renumbered(Vectors[random.Next(Vectors.Length)], (ulong)id))], random));

    private async Task FuzzAsync(bool isGreeted, Func<Random, byte[]> makeInput)
    {
        await using ServerUnderAttack server = await ServerUnderAttack.StartAsync(register, new ServerLimits { PayloadBytesMax = 4096, DecompressedBytesMax = 65536 });
        long memoryBytes = await server.AttackAsync(() => FuzzBudget.SpendAsync(output.WriteLine, async random =>
        {
            using RawConnection client = isGreeted ? await RawConnection.GreetAsync(server.Address) : await RawConnection.OpenAsync(server.Address);
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
