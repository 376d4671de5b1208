using Juki.Engine.Store.Building;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Juki.Engine.Cli.Console;

/// <summary>Shows how long work goes on: done, rate, time left. On a terminal only; in a pipe it is quiet.</summary>
internal static class WorkProgress
{
    private static readonly IAnsiConsole Terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(System.Console.Error) });

    /// <summary>Runs work that reports how much of <paramref name="total"/> is done; a total of 0 is not known.</summary>
    public static T Run<T>(string title, double total, Func<Action<double>, T> work)
    {
        if (System.Console.IsErrorRedirected)
        {
            return work(_ => { });
        }

        return Columns().Start(context =>
        {
            ProgressTask task = context.AddTask(Markup.Escape(title), maxValue: Math.Max(total, 1));
            task.IsIndeterminate = total <= 0;
            T result = work(done => task.Value = done);
            task.Value = task.MaxValue;
            return result;
        });
    }

    /// <summary>Runs work in named steps; rate and time left are those of the whole.</summary>
    public static T RunPlan<T>(WorkPlan plan, double total, Func<IProgress<(string Step, double Share)>, T> work)
    {
        if (System.Console.IsErrorRedirected)
        {
            return work(new Steps((_, _) => { }));
        }

        return Columns().Start(context =>
        {
            ProgressTask task = context.AddTask("beginning", maxValue: Math.Max(total, 1));
            return work(new Steps((step, share) =>
            {
                task.Description = Markup.Escape(step);
                task.Value = plan.DoneAt(step, share) * task.MaxValue;
            }));
        });
    }

    private static Progress Columns() => Terminal.Progress().AutoClear(true).HideCompleted(false).Columns(
        new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RateColumn(), new RemainingTimeColumn());

    private sealed class Steps(Action<string, double> report) : IProgress<(string Step, double Share)>
    {
        public void Report((string Step, double Share) value) => report(value.Step, value.Share);
    }

    private sealed class RateColumn : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(task.Speed is { } speed && task.MaxValue > 1 ? FormattableString.Invariant($"{speed:N0}/s") : string.Empty);
    }
}
