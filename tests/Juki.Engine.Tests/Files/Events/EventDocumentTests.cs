using Juki.Engine.Files.Columns;
using Juki.Engine.Model.Changes;

namespace Juki.Engine.Tests.Files.Events;

/// <summary>EVENTS.md says what the tables of the program say.</summary>
public class EventDocumentTests
{
    private static readonly string Document = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "EVENTS.md"));

    [Fact]
    public void Given_all_reasons_When_the_document_is_read_Then_each_has_its_row_with_kind_and_both_words() => Assert.All(
        ReasonRules.All,
        rule => Assert.Contains($"| {ChangeKindText.Format(rule.Kind)} | `{rule.Word}` | {rule.JapaneseWord} |", Document, StringComparison.Ordinal));

    [Fact]
    public void Given_all_faults_When_the_document_is_read_Then_each_is_explained() => Assert.All(
        Enum.GetValues<ChangeFault>().Where(fault => fault != ChangeFault.None),
        fault => Assert.Contains($"`{ChangeFaultText.Words(fault)}`", Document, StringComparison.Ordinal));

    [Fact]
    public void Given_the_columns_that_we_write_When_the_document_is_read_Then_it_names_them_in_order()
    {
        string[] names = [.. EventColumns.Schema.Columns.Take(EventColumns.WrittenCount).Select(column => column.Name)];

        Assert.Equal(RecordItemText.Each.Select(RecordItemText.NameOf), names[7..^1]);
        Assert.Contains($"`{string.Join(',', names[..7])}`", Document, StringComparison.Ordinal);
        Assert.Contains($"(`{string.Join(',', names[7..^1])}`), `cleared`", Document, StringComparison.Ordinal);
        Assert.Contains($"`{string.Join(',', EventResultColumns.Schema.Columns.Select(column => column.Name))}`", Document, StringComparison.Ordinal);
    }
}
