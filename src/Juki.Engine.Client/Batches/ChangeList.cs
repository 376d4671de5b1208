using System.Buffers;
using Juki.Engine.Model.Changes;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Client.Batches;

/// <summary>
/// Changes on their way to a server. What is wrong with an event whoever it is of, is found here and answered as the server would: only what passed
/// that can be written in the layout of the journal.
/// </summary>
internal sealed class ChangeList
{
    private readonly ChangeAnswer[] _answers;
    private readonly List<int> _places = [];
    private readonly List<ReadOnlyMemory<byte>> _events = [];

    public ChangeList(IReadOnlyList<ChangeEvent> changes)
    {
        _answers = new ChangeAnswer[changes.Count];
        for (int i = 0; i < changes.Count; i++)
        {
            Add(i, changes[i]);
        }
    }

    /// <summary>The events that the server is to judge.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Events => _events;

    /// <summary>The answers to all, with those of the server in their places.</summary>
    public ChangeAnswer[] Answers(ChangeAnswer[] ofServer)
    {
        for (int i = 0; i < ofServer.Length; i++)
        {
            _answers[_places[i]] = ofServer[i];
        }

        return _answers;
    }

    private void Add(int place, ChangeEvent change)
    {
        ChangeFinding finding = EventCheck.Check(change);
        if (finding.IsFault)
        {
            _answers[place] = ChangeAnswer.Refused(finding);
            return;
        }

        ArrayBufferWriter<byte> bytes = new();
        WireEvent.Write(change, bytes);
        _events.Add(bytes.WrittenMemory);
        _places.Add(place);
    }
}
