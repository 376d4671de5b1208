using System.Globalization;
using System.Text.Json;
using Juki.Engine.Model.Changes;

namespace Juki.Engine.Cli.Verbs;

/// <summary>Prints a change feed, a line for each change and for each address through which it is complete.</summary>
internal abstract class ChangesOutput(TextWriter output)
{
    private long _through;
    private long _said = -1;

    /// <summary>Where lines go.</summary>
    protected TextWriter Output => output;

    /// <summary>CSV, or a JSON object on each line.</summary>
    public static ChangesOutput To(TextWriter output, bool json) => json ? new AsJson(output) : new AsCsv(output);

    /// <summary>Begins.</summary>
    public virtual void Begin(long since) => _through = since;

    /// <summary>Prints a page. The line of a change says that all before it is complete; where a page ends behind it, a line of its own does.</summary>
    public void Write(ChangePage page)
    {
        foreach (ChangeNotice notice in page.Notices)
        {
            Write(notice);
        }

        _through = page.Through;
        if (page.Notices.Count > 0)
        {
            SayThrough();
        }
    }

    /// <summary>Ends with the address to go on from.</summary>
    public void End()
    {
        if (_said != _through)
        {
            SayThrough();
        }
    }

    /// <summary>Prints a change.</summary>
    protected abstract void Write(ChangeNotice notice);

    /// <summary>Prints through which address it is complete.</summary>
    protected abstract void WriteThrough(long address);

    private static IEnumerable<string> ItemsOf(ChangeNotice notice) => RecordItemText.Each.Where(item => notice.Items.HasFlag(item)).Select(RecordItemText.NameOf);

    private static string ReasonOf(ChangeNotice notice) => ReasonRules.Find(notice.Reason)!.Word;

    private static string DayOf(ChangeNotice notice) => notice.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void SayThrough()
    {
        _said = _through;
        WriteThrough(_through);
        output.Flush();
    }

    private sealed class AsCsv(TextWriter output) : ChangesOutput(output)
    {
        public override void Begin(long since)
        {
            base.Begin(since);
            Output.WriteLine("address,kind,reason,event_date,processed_at,municipality,code,new_code,items");
        }

        /// <summary>No field needs quotes: words, digits, and names of items.</summary>
        protected override void Write(ChangeNotice notice) => Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{notice.Address},{ChangeKindText.Format(notice.Kind)},{ReasonOf(notice)},{DayOf(notice)},{notice.Processed},{notice.Sender},{notice.Code.Reveal()},{notice.NewCode?.Reveal()},{string.Join(';', ItemsOf(notice))}"));

        protected override void WriteThrough(long address) => Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{address},through,,,,,,,"));
    }

    private sealed class AsJson(TextWriter output) : ChangesOutput(output)
    {
        private static readonly JsonSerializerOptions OneLine = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

        protected override void Write(ChangeNotice notice) => Output.WriteLine(JsonSerializer.Serialize(
            new
            {
                notice.Address,
                Kind = ChangeKindText.Format(notice.Kind),
                Reason = ReasonOf(notice),
                EventDate = DayOf(notice),
                ProcessedAt = notice.Processed.ToString(),
                Municipality = notice.Sender?.ToString(),
                Code = notice.Code.Reveal(),
                NewCode = notice.NewCode?.Reveal(),
                Items = ItemsOf(notice),
            },
            OneLine));

        protected override void WriteThrough(long address) => Output.WriteLine(JsonSerializer.Serialize(new { Through = address }, OneLine));
    }
}
