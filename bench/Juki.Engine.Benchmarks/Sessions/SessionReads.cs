using System.Buffers;
using Juki.Engine.Server.Sessions;

namespace Juki.Engine.Benchmarks.Sessions;

/// <summary>Frames in, frames out: a session answers reads of so many requests, and the replies are summed up.</summary>
internal sealed class SessionReads : IDisposable
{
    private readonly ArrayBufferWriter<byte> _output = new();
    private readonly ServerSession _session;
    private readonly RequestFrames _requests;
    private readonly ReplySum _replies;
    private readonly int _requestsPerRead;
    private readonly int _blockLength;
    private ulong _lastId = HelloFrame.Id;

    public SessionReads(SessionServer server, RequestFrames requests, ReplySum replies, int requestsPerRead, int blockLength)
    {
        (_requests, _replies, _requestsPerRead, _blockLength) = (requests, replies, requestsPerRead, blockLength);
        _session = new ServerSession(server.Services, wake: () => { });
        _session.Answer(new ReadOnlySequence<byte>(HelloFrame.Create()), _output);
        HelloFrame.Check(_output.WrittenSpan);
    }

    public ulong Run(int block)
    {
        ulong sum = 0;
        int replies = 0;
        int begin = block * _blockLength % _requests.Count;
        for (int first = begin; first < begin + _blockLength; first += _requestsPerRead)
        {
            _output.ResetWrittenCount();
            _session.Answer(new ReadOnlySequence<byte>(_requests.Take(first, _requestsPerRead, ref _lastId)), _output);
            _replies.Add(_output.WrittenSpan, ref sum, ref replies);
        }

        return replies == _blockLength ? sum : throw new InvalidOperationException($"{_blockLength} requests have {replies} replies.");
    }

    public void Dispose() => _session.Dispose();
}
