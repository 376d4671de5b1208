namespace Juki.Engine.Durability.Journal.Files;

/// <summary>What was opened on the way to a whole journal: closed again if it does not come to that.</summary>
internal sealed class OpenedFiles : IDisposable
{
    private readonly Stack<IDisposable> _files = new();

    /// <summary>Notes a file that was opened.</summary>
    public T Add<T>(T file)
        where T : IDisposable
    {
        _files.Push(file);
        return file;
    }

    /// <summary>The journal is whole and closes them itself.</summary>
    public T HandTo<T>(T journal)
    {
        _files.Clear();
        return journal;
    }

    public void Dispose()
    {
        while (_files.TryPop(out IDisposable? file))
        {
            file.Dispose();
        }
    }
}
