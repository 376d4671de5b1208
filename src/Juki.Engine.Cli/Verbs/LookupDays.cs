using System.CommandLine;
using Juki.Engine.Cli.Commands;

namespace Juki.Engine.Cli.Verbs;

/// <summary>The options of <c>juki lookup</c> that ask for a day of the past.</summary>
internal sealed class LookupDays
{
    /// <summary>Registers keep what was before the Meiji era; the last day of all has none after it.</summary>
    private static readonly DateOnly First = new(1600, 1, 1);
    private static readonly DateOnly Last = new(9999, 12, 30);

    private readonly Option<DateOnly?> _asOf = DayOption.Of("--as-of", "As it was on this day, by the dates of events, as far as is known.", First, Last);
    private readonly Option<DateOnly?> _knownAt = DayOption.Of("--known-at", "As it was known at the end of this day in Japan, by the times of processing.", First, Last);

    public IReadOnlyList<Option> Options => [_asOf, _knownAt];

    public void AddTo(Command command)
    {
        command.Options.Add(_asOf);
        command.Options.Add(_knownAt);
    }

    public LookupMoment Of(ParseResult parsed) => new(parsed.GetValue(_asOf), parsed.GetValue(_knownAt));
}
