using Juki.Engine.Changes;
using Juki.Engine.Model.Changes;

namespace Juki.Engine.Files.Events;

/// <summary>Events that go elsewhere in lists, one list after another.</summary>
internal sealed class DistantAnswers(IDistantChanges distant) : IEventAnswers
{
    private readonly List<ChangeEvent> _list = [];
    private readonly Queue<ChangeAnswer> _answers = new();

    public bool IsNextReady => _answers.Count > 0;

    public long Address { get; private set; }

    public async ValueTask TakeAsync(CheckedEvent change, CancellationToken cancellation)
    {
        _list.Add(change.Event);
        if (_list.Count == distant.ListSize)
        {
            await ApplyAsync(cancellation).ConfigureAwait(false);
        }
    }

    public async ValueTask<ChangeAnswer> NextAsync(CancellationToken cancellation)
    {
        if (_answers.Count == 0)
        {
            await ApplyAsync(cancellation).ConfigureAwait(false);
        }

        return _answers.Dequeue();
    }

    private async ValueTask ApplyAsync(CancellationToken cancellation)
    {
        foreach (ChangeAnswer answer in await distant.ApplyAsync(_list, cancellation).ConfigureAwait(false))
        {
            _answers.Enqueue(answer);
            Address = Math.Max(Address, answer.Address);
        }

        _list.Clear();
    }
}
