using System.Text;
using Juki.Engine.Bulk;
using Juki.Engine.Files;

namespace Juki.Engine.Cli.Report;

/// <summary>The report of one match: its file is begun before the match, so that a name that cannot be written is known at once.</summary>
internal sealed class ReportFile : IDisposable
{
    private readonly NewFile _file;
    private readonly string _register;
    private readonly bool _isMasked;

    private ReportFile(NewFile file, string register, bool isMasked)
    {
        _file = file;
        _register = register;
        _isMasked = isMasked;
    }

    /// <summary>Begins the file; null if no report is asked for.</summary>
    /// <param name="path">Its name.</param>
    /// <param name="register">The register's directory.</param>
    /// <param name="isFull">Whether to show what is masked otherwise.</param>
    /// <param name="overwrites">Whether an existing file may be replaced.</param>
    public static ReportFile? Begin(string? path, string register, bool isFull, bool overwrites) =>
        path is null ? null : new ReportFile(new NewFile(path, overwrites), register, !isFull);

    /// <summary>Writes the page of a match that has ended.</summary>
    public void Write(IdentityEngine engine, BulkOptions options, BulkSummary summary)
    {
        object content = new ReportContent(engine, _isMasked, TimeProvider.System).Of(options, summary, _register);
        _file.Write(Encoding.UTF8.GetBytes(ReportPage.OfMatch(content)));
        _file.Publish();
    }

    public void Dispose() => _file.Dispose();
}
