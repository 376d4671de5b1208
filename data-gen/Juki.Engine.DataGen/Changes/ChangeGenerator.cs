using System.Globalization;
using Juki.Engine.DataGen.Texts;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.DataGen.Changes;

/// <summary>
/// Makes an events file for a register: a year of births, moves, marriages, deaths and whatever else changes a resident record, in the order of
/// processing. All of them apply to the register when they are applied in order. The same register, count, seed and first day give the same bytes,
/// whatever the machine.
/// </summary>
public sealed class ChangeGenerator
{
    private const string ShownDay = "today";
    private const int RowsForEachReport = 1024;

    private readonly Register _register;
    private readonly ChangeOptions _options;

    /// <summary>Prepares an events file.</summary>
    /// <exception cref="ArgumentException">Options are out of range.</exception>
    /// <exception cref="RegisterException">The register has no residents, or does not say which day it shows and the options do not either.</exception>
    public ChangeGenerator(Register register, ChangeOptions options)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(options);
        options.Verify();
        if (register.ResidentsAt(register.JournalAddress).Count == 0)
        {
            throw new RegisterException("The register holds no residents who could change: generate or import some first.");
        }

        (_register, _options) = (register, options);
        From = options.From ?? DayAfterShown(register);
    }

    /// <summary>First day of the year.</summary>
    public DateOnly From { get; }

    /// <summary>Last day of the year.</summary>
    public DateOnly To => From.AddDays(ChangeCalendar.DaysOfYear - 1);

    /// <summary>Writes header and rows; progress is the number of rows written.</summary>
    public void Write(TextWriter events, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(events);
        ChangeSequence sequence = new(_register, _options, From);
        TextBuffer row = new(capacity: 512);
        events.Write(EventText.Header);
        for (long number = 1; number <= _options.Count; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            row.Clear();
            EventText.Append(row, sequence.Next());
            events.Write(row.Span);
            if (number % RowsForEachReport == 0 || number == _options.Count)
            {
                progress?.Report(number);
            }
        }
    }

    private static DateOnly DayAfterShown(Register register) =>
        DateOnly.TryParseExact(register.Info.Parameters.GetValueOrDefault(ShownDay), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly shown)
            ? shown.AddDays(1)
            : throw new RegisterException("The register does not say which day it shows, for it was not generated: say on which day the changes begin (--from).");
}
