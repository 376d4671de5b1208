using Juki.Engine.Changes;
using Microsoft.Extensions.Logging;

namespace Juki.Engine.Server.Hosting;

/// <summary>Logs how far a register is with the changes that its snapshot does not contain: each tenth of them.</summary>
internal sealed partial class LoggedRecovery(ILogger<LoggedRecovery> log) : IProgress<RecoveryProgress>
{
    private const long Parts = 10;

    private long _told = -1;

    public void Report(RecoveryProgress value)
    {
        long part = value.Replayed * Parts / Math.Max(value.Total, 1);
        if (value.Total > 0 && part > _told)
        {
            _told = part;
            LogReplayed(value.Replayed, value.Total);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Replayed {Replayed} of {Total} changes of the journal.")]
    private partial void LogReplayed(long replayed, long total);
}
