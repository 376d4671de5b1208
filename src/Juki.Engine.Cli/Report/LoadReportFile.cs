using System.Globalization;
using System.Text;
using Juki.Engine.Cli.Verbs;
using Juki.Engine.Files;
using Juki.Engine.Load.Results;
using Juki.Engine.Load.Workloads;

namespace Juki.Engine.Cli.Report;

/// <summary>The page of one load: its file is begun before the load, so that a name that cannot be written is known at once.</summary>
internal sealed class LoadReportFile : IDisposable
{
    private readonly NewFile _file;

    private LoadReportFile(NewFile file) => _file = file;

    /// <summary>Begins the file; null if no report is asked for.</summary>
    /// <param name="path">Its name.</param>
    /// <param name="overwrites">Whether an existing file may be replaced.</param>
    public static LoadReportFile? Begin(string? path, bool overwrites) => path is null ? null : new LoadReportFile(new NewFile(path, overwrites));

    /// <summary>Writes the page of a load that has ended.</summary>
    public void Write(LoadSummary summary, Workload workload)
    {
        object content = new
        {
            Date = TimeProvider.System.GetLocalNow().ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture),
            Command = CommandLine(),
            Faults = LoadFaultText.Of(summary),
            Figures = LoadFigures.Of(summary, workload),
        };
        _file.Write(Encoding.UTF8.GetBytes(ReportPage.OfLoad(content)));
        _file.Publish();
    }

    public void Dispose() => _file.Dispose();

    /// <summary>A page may be passed on; where files lay on this machine is nobody's business.</summary>
    private static string CommandLine() =>
        string.Join(' ', Environment.GetCommandLineArgs().Skip(1).Select(Path.GetFileName).Prepend("juki"));
}
