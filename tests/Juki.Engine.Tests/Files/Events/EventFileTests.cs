using System.Text;
using Juki.Engine.DataGen.Changes;
using Juki.Engine.Files;
using Juki.Engine.Files.Csv;
using Juki.Engine.Files.Events;
using Juki.Engine.Model;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;
using Juki.Engine.Store.Registers;
using Juki.Engine.TestKit;

namespace Juki.Engine.Tests.Files.Events;

public class EventFileTests
{
    private const string Header = "key,kind,reason,event_date,processed_at,municipality,code,family_name,given_name,family_kana,given_kana,latin_name,alias,former_surname,"
        + "birth_date,sex,prefecture_municipality_code,address,household,cleared\n";

    private const string Minimal = "key,reason,event_date,processed_at,municipality,code,address,sex,birth_date,cleared\n";

    [Theory]
    [InlineData("a-1,entry,birth,2025-04-01,2025-04-02T01:30:00Z,131016,,髙橋,一郎,タカハシ,イチロウ,,,,2025-03-30,1,131016,東京都千代田区霞が関一丁目2番3号,17,")]
    [InlineData("a-2,entry,move in from abroad,2025-04-01,2025-04-02T01:30:00Z,131016,24727059608,,,,,SMITH ANN,田中　杏,,XXXX-XX-XX,0,131016,\"東京都,\"\"1\"\"\",,")]
    [InlineData("a-3,amendment,marriage,2025-04-01,2025-04-02T01:30:00Z,131016,24727059608,佐藤,,サトウ,,,,,,,,,,given_kana;latin_name")]
    [InlineData("a-4,code change,code on request,2025-04-01,2025-04-02T01:30:00Z,131016,24727059608,,,,,,,,,,,,,")]
    [InlineData("\"a,5\",removal,death,2025-04-01,2025-04-02T01:30:00Z,131016,24727059608,,,,,,,,,,,,,")]
    public void Given_a_row_as_written_When_read_and_written_Then_it_is_the_same(string row)
    {
        CsvWriter output = new();
        EventRowWriter.WriteHeader(output);
        EventRowWriter.Write(output, Assert.Single(Read(Header + row + "\n")).Event!);

        Assert.Equal(Header + row + "\n", Encoding.UTF8.GetString(output.Written));
    }

    [Fact]
    public void Given_generated_events_When_read_and_written_Then_the_file_is_the_same()
    {
        using SyntheticRegister synthetic = new(200, seed: 3);
        using Register register = Register.Open(synthetic.Path);
        using StringWriter generated = new() { NewLine = "\n" };
        new ChangeGenerator(register, new ChangeOptions { Count = 1_000, Seed = 1 }).Write(generated);
        CsvWriter again = new();
        EventRowWriter.WriteHeader(again);
        Assert.All(Read(generated.ToString()), row => EventRowWriter.Write(again, row.Event!));

        Assert.Equal(generated.ToString(), Encoding.UTF8.GetString(again.Written));
    }

    [Fact]
    public void Given_a_row_When_read_Then_empty_cells_are_not_mentioned_and_cleared_items_are_taken_away()
    {
        EventRow row = Assert.Single(Read(Minimal.Replace("address", "address,household", StringComparison.Ordinal)
            + "k,move within municipality,2025-04-01,2025-04-02T01:30:00Z,13101,24727059608,東京都,,,,household\n"));

        Assert.Equal(new ItemChanges { Address = "東京都", Household = "" }, row.Event!.Items);
        Assert.Equal((2, "k", false), (row.Line, row.Key, row.Fault.IsFault));
        Assert.Equal(
            (new DateOnly(2025, 4, 1), "2025-04-02T01:30:00Z", "131016", "24727059608"),
            (row.Event.Date, row.Event.Processed.ToString(), row.Event.Sender.ToString(), row.Event.Code?.Reveal()));
    }

    [Fact]
    public void Given_a_cp932_file_with_japanese_names_and_words_When_read_Then_it_is_understood()
    {
        string csv = "整理番号,異動区分,異動事由,異動日,処理日時,送信市区町村コード,住民票コード,氏名,フリガナ,生年月日,性別,市区町村コード,住所,備考\r\n"
            + "7,記載,出生,2025-04-01,2025-04-02T01:30:00Z,131016,,髙橋　一郎,タカハシ イチロウ,令和7年3月30日,男,131016,東京都千代田区,x\r\n";
        using TestFiles files = new();
        using EventFile file = EventFile.Open(files.Write("e.csv", Cp932.Encoding.GetBytes(csv)));
        List<EventRow> rows = [];
        Assert.True(file.TryRead(rows));
        ItemChanges expected = new()
        {
            FamilyName = "髙橋",
            GivenName = "一郎",
            FamilyKana = "タカハシ",
            GivenKana = "イチロウ",
            BirthDate = BirthDate.Of(2025, 3, 30),
            Sex = Sex.Male,
            MunicipalityCode = "131016",
            Address = "東京都千代田区",
        };

        Assert.Equal((ChangeReason.Birth, (ResidentCode?)null, expected), (rows[0].Event!.Reason, rows[0].Event!.Code, rows[0].Event!.Items));
        Assert.Equal(["備考"], file.UnknownColumns);
        Assert.False(file.TryRead(rows));
        Assert.Empty(rows);
    }

    [Theory]
    [InlineData("k,abduction,2025-04-01,2025-04-02T01:30:00Z,131016,24727059608,,,,", RowFaultKind.Reason, 2, ChangeFault.UnknownReason, RecordItems.None)]
    [InlineData("k,,2025-04-01,2025-04-02T01:30:00Z,131016,24727059608,,,,", RowFaultKind.Reason, 2, ChangeFault.UnknownReason, RecordItems.None)]
    [InlineData("k,death,2025-02-30,2025-04-02T01:30:00Z,131016,24727059608,,,,", RowFaultKind.Date, 3, ChangeFault.DateImpossible, RecordItems.None)]
    [InlineData("k,death,,2025-04-02T01:30:00Z,131016,24727059608,,,,", RowFaultKind.Date, 3, ChangeFault.DateImpossible, RecordItems.None)]
    [InlineData("k,death,2025-04-01,2025-04-02,131016,24727059608,,,,", RowFaultKind.Time, 4, ChangeFault.DateImpossible, RecordItems.None)]
    [InlineData("k,death,2025-04-01,2025-04-02T01:30:00Z,131015,24727059608,,,,", RowFaultKind.Municipality, 5, ChangeFault.SenderMalformed, RecordItems.None)]
    [InlineData("k,death,2025-04-01,2025-04-02T01:30:00Z,131016,2472705960,,,,", RowFaultKind.CodeFormat, 6, ChangeFault.CodeMalformed, RecordItems.None)]
    [InlineData("k,death,2025-04-01,2025-04-02T01:30:00Z,131016,24727059609,,,,", RowFaultKind.CodeCheckDigit, 6, ChangeFault.CodeCheckDigit, RecordItems.None)]
    [InlineData("k,sex corrected,2025-04-01,2025-04-02T01:30:00Z,131016,24727059608,,5,,", RowFaultKind.Sex, 8, ChangeFault.ItemMalformed, RecordItems.Sex)]
    [InlineData("k,correction,2025-04-01,2025-04-02T01:30:00Z,131016,24727059608,,,1990-13-01,", RowFaultKind.BirthDate, 9, ChangeFault.ItemMalformed, RecordItems.BirthDate)]
    [InlineData("k,correction,2025-04-01,2025-04-02T01:30:00Z,131016,24727059608,,,,shoe_size", RowFaultKind.ClearedItem, 10, ChangeFault.ItemNotAllowed, RecordItems.None)]
    [InlineData("k,correction,2025-04-01,2025-04-02T01:30:00Z,131016,24727059608,,,,sex", RowFaultKind.ClearedItem, 10, ChangeFault.ItemNotAllowed, RecordItems.None)]
    [InlineData("k,correction,2025-04-01,2025-04-02T01:30:00Z,131016,24727059608,東京都,,,address", RowFaultKind.ClearedAndSet, 10, ChangeFault.ItemNotAllowed, RecordItems.None)]
    [InlineData("k,death,2025-04-01", RowFaultKind.TooFewFields, 4, ChangeFault.Unreadable, RecordItems.None)]
    [InlineData("k,death,2025-04-01,2025-04-02T01:30:00Z,131016,24727059608,,,,,", RowFaultKind.TooManyFields, 11, ChangeFault.Unreadable, RecordItems.None)]
    [InlineData("k,dea\0th,2025-04-01,2025-04-02T01:30:00Z,131016,24727059608,,,,", RowFaultKind.Nul, 2, ChangeFault.Unreadable, RecordItems.None)]
    public void Given_a_row_that_is_no_event_When_read_Then_its_fault_names_line_and_column_and_the_next_row_is_read(
        string row, RowFaultKind kind, int column, ChangeFault fault, RecordItems item)
    {
        IReadOnlyList<EventRow> rows = Read($"{Minimal}{row}\nk2,death,2025-04-01,2025-04-02T01:30:00Z,131016,24727059608,,,,\n");

        Assert.Equal(2, rows.Count);
        Assert.Null(rows[0].Event);
        Assert.Equal((new RowFault(kind, 2, column), new ChangeFinding(fault, item)), (rows[0].Fault, rows[0].Finding));
        Assert.Equal(ChangeReason.Death, rows[1].Event!.Reason);
    }

    [Fact]
    public void Given_an_item_or_a_key_longer_than_any_register_holds_When_read_Then_it_is_named()
    {
        EventRow row = Assert.Single(Read($"{Minimal}k,move within municipality,2025-04-01,2025-04-02T01:30:00Z,131016,24727059608,{new string('x', 4097)},,,\n"));

        Assert.Equal(new ChangeFinding(ChangeFault.ItemTooLong, RecordItems.Address), row.Finding);
        row = Assert.Single(Read($"{Minimal}{new string('x', 4097)},death,2025-04-01,2025-04-02T01:30:00Z,131016,24727059608,,,,\n"));
        Assert.Equal(new ChangeFinding(ChangeFault.KeyTooLong), row.Finding);
    }

    [Fact]
    public void Given_a_kind_that_contradicts_the_reason_When_read_Then_the_row_is_at_fault()
    {
        EventRow row = Assert.Single(Read("key,kind,reason,event_date,processed_at,municipality\nk,entry,death,2025-04-01,2025-04-02T01:30:00Z,131016\n"));

        Assert.Equal((RowFaultKind.ChangeKind, ChangeFault.KindContradicts), (row.Fault.Kind, row.Finding.Fault));
    }

    [Fact]
    public void Given_a_file_cut_at_every_byte_When_read_Then_every_physical_row_is_an_event_or_a_fault()
    {
        const string Row = "k,death,2025-04-01,2025-04-02T01:30:00Z,131016,24727059608,\"東京\n都\",,,\n";
        byte[] whole = Encoding.UTF8.GetBytes(Minimal + Row + Row);
        int header = Encoding.UTF8.GetByteCount(Minimal);
        int row = Encoding.UTF8.GetByteCount(Row);
        for (int length = header + row + 1; length < whole.Length; length++)
        {
            IReadOnlyList<EventRow> rows = Read(whole[..length]);
            Assert.NotNull(rows[0].Event);
            Assert.True(rows.Count >= 2, $"cut at {length}");
            Assert.True(rows[1].Event is null, $"cut at {length}");
        }
    }

    [Fact]
    public void Given_a_header_only_When_read_Then_there_is_no_row() => Assert.Empty(Read(Minimal));

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("k,death\n", "names no known column")]
    [InlineData("key,reason\nk,death\n", "has no column event_date")]
    public void Given_a_file_without_a_usable_header_When_opened_Then_the_message_says_what_is_wrong(string csv, string problem) =>
        Assert.Contains(problem, Assert.Throws<FileProblemException>(() => Read(csv)).Message, StringComparison.Ordinal);

    [Fact]
    public void Given_a_long_file_in_small_pieces_When_read_Then_all_rows_come_in_order_with_their_lines()
    {
        string rows = string.Concat(Enumerable.Range(0, 500).Select(number => $"k{number},death,2025-04-01,2025-04-02T01:30:00Z,131016,24727059608,,,,\n"));
        IReadOnlyList<EventRow> read = Read(Minimal + rows);

        Assert.Equal(Enumerable.Range(0, 500).Select(number => ($"k{number}", number + 2L)), read.Select(row => (row.Key, row.Line)));
    }

    [Fact]
    public void Given_results_When_written_Then_accepted_ones_have_code_and_address_and_refused_ones_reason_and_item()
    {
        IReadOnlyList<EventRow> rows = Read($"{Minimal}k1,death,2025-04-01,2025-04-02T01:30:00Z,131016,24727059608,,,,\nk2,vanished,2025-04-01,2025-04-02T01:30:00Z,131016,24727059608,,,,\n");
        CsvWriter output = new();
        EventResultWriter.WriteHeader(output);
        EventResultWriter.Write(output, rows[0], ChangeAnswer.Accepted(4096, rows[0].Event!.Code!.Value));
        EventResultWriter.Write(output, rows[0], ChangeAnswer.Refused(new ChangeFinding(ChangeFault.ItemMissing, RecordItems.Address)));
        EventResultWriter.WriteFault(output, rows[1]);

        Assert.Equal(
            "key,result,reason,code,address,item\n"
            + "k1,accepted,,24727059608,4096,\n"
            + "k1,refused,item missing,,,address\n"
            + "k2,refused,unknown reason: line 3 column 2: an unknown reason of a change,,,\n",
            Encoding.UTF8.GetString(output.Written));
    }

    private static IReadOnlyList<EventRow> Read(string csv) => Read(Encoding.UTF8.GetBytes(csv));

    /// <summary>Reads a file in pieces of sixty-four bytes.</summary>
    private static IReadOnlyList<EventRow> Read(byte[] csv)
    {
        using TestFiles files = new();
        using EventFile file = EventFile.Open(files.Write("e.csv", csv), new CsvLayout(ChunkBytes: 64));
        List<EventRow> all = [];
        for (List<EventRow> piece = []; file.TryRead(piece);)
        {
            all.AddRange(piece);
        }

        Assert.Equal((all.Count, csv.Length), (file.Progress.Rows, file.Progress.TotalBytes));
        return all;
    }
}
