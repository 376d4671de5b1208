using Juki.Engine.Files.Csv;
using Juki.Engine.Files.Export;
using Juki.Engine.Model.Records;

namespace Juki.Engine.Tests.Files.Import;

/// <summary>Keeps what it is given as the rows that an export would write.</summary>
internal sealed class RecordingSink : IResidentSink
{
    private readonly CsvWriter _writer = new();

    public List<string> Residents { get; } = [];

    public List<string> Versions { get; } = [];

    public void Add(in ResidentRecord resident)
    {
        _writer.Clear();
        ResidentRowWriter.Write(_writer, resident);
        lock (Residents)
        {
            Residents.Add(System.Text.Encoding.UTF8.GetString(_writer.Written).TrimEnd('\n'));
        }
    }

    public void AddVersion(in VersionRecord version)
    {
        _writer.Clear();
        VersionRowWriter.Write(_writer, version);
        lock (Residents)
        {
            Versions.Add(System.Text.Encoding.UTF8.GetString(_writer.Written).TrimEnd('\n'));
        }
    }
}
