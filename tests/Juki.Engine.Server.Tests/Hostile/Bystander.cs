using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Server.Tests.Hostile;

/// <summary>A well-behaved client that asks for one resident again and again, and must always get the same answer.</summary>
internal sealed class Bystander : IDisposable
{
    private readonly RawConnection _connection;
    private readonly ulong _code;
    private readonly long _memoryBytesBefore = GC.GetTotalMemory(forceFullCollection: true);
    private byte[] _expected = [];
    private Task _asking = Task.CompletedTask;
    private volatile bool _isEnding;
    private volatile int _answers;
    private long _memoryBytesMax;

    private Bystander(RawConnection connection, ulong code) => (_connection, _code) = (connection, code);

    /// <summary>Answers that it got.</summary>
    public int Answers => _answers;

    /// <summary>It has not failed.</summary>
    public bool IsAsking => !_asking.IsCompleted;

    /// <summary>How much more memory was in use than before, at most.</summary>
    public long MemoryBytesAdded => _memoryBytesMax - _memoryBytesBefore;

    /// <summary>Connects, and begins to ask.</summary>
    public static async Task<Bystander> BeginAsync(ServerUnderAttack server)
    {
        Bystander bystander = new(await server.GreetAsync(), server.Code);
        bystander._expected = await bystander.AskAsync();
        Assert.True(bystander._expected.Length > 12, "the four items are there");
        bystander._asking = Task.Run(bystander.AskAgainAndAgainAsync);
        return bystander;
    }

    /// <summary>Asks a last time; fails if any answer was wrong or missing.</summary>
    public async Task EndAsync()
    {
        _isEnding = true;
        await _asking;
        Assert.True(_answers > 0);
    }

    public void Dispose() => _connection.Dispose();

    private async Task AskAgainAndAgainAsync()
    {
        do
        {
            Assert.Equal(_expected, await AskAsync());
            _memoryBytesMax = Math.Max(_memoryBytesMax, GC.GetTotalMemory(forceFullCollection: false));
            _answers++;
        }
        while (!_isEnding);
    }

    private async Task<byte[]> AskAsync()
    {
        ulong id = _connection.NextId;
        await _connection.SendAsync(WireBytes.Lookup(id, _code));
        Frame? reply = await _connection.ReadAsync();
        Assert.Equal((MessageKind.Lookup.ReplyOf(), id), (reply?.Kind, reply?.Header.RequestId ?? 0));
        return reply!.Payload;
    }
}
