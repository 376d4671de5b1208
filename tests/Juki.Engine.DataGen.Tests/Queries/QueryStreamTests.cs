using Juki.Engine.DataGen.Profiles;
using Juki.Engine.DataGen.Queries;
using Juki.Engine.DataGen.Tests.Noise;

namespace Juki.Engine.DataGen.Tests.Queries;

public sealed class QueryStreamTests
{
    private const int Rows = 20_000;

    [Theory]
    [InlineData("clean")]
    [InlineData("heavy")]
    public void Given_a_seed_When_files_are_made_on_1_2_and_3_threads_Then_they_are_the_same(string profile)
    {
        (string Queries, string Truth) one = Write(profile, threads: 1);

        Assert.Equal(one, Write(profile, threads: 2));
        Assert.Equal(one, Write(profile, threads: 3));
        Assert.NotEqual(one.Queries, Write(profile, threads: 1, seed: 8).Queries);
    }

    [Fact]
    public void Given_both_files_When_read_as_csv_Then_every_row_is_whole_and_the_ids_agree()
    {
        (string queries, string truth) = Write("heavy");
        List<string[]> asked = Csv.Read(queries);
        List<string[]> known = Csv.Read(truth);

        Assert.Equal(["id", "code", "name", "kana", "birth_date", "sex", "address"], asked[0]);
        Assert.Equal(["id", "code", "errors"], known[0]);
        Assert.All(asked, row => Assert.Equal(7, row.Length));
        Assert.All(known, row => Assert.Equal(3, row.Length));
        Assert.Equal(Enumerable.Range(1, Rows).Select(id => $"{id}"), asked.Skip(1).Select(row => row[0]));
        Assert.Equal(asked.Select(row => row[0]), known.Select(row => row[0]));
        Assert.Contains(asked, row => row[6].Contains("\"A,B\"ハイツ", StringComparison.Ordinal));
    }

    [Fact]
    public void Given_any_profile_When_rows_are_made_Then_a_tenth_is_absent_without_code_and_two_in_a_hundred_are_hard()
    {
        List<string[]> known = Csv.Read(Write("light").Truth)[1..];
        string[][] absent = [.. known.Where(row => row[2].Split(';')[0] == "absent")];

        Assert.All(known, row => Assert.Equal(row[1].Length == 0, row[2].Split(';')[0] == "absent"));
        Assert.InRange(absent.Length / (double)Rows, 0.09, 0.11);
        foreach (string kind in (string[])["hard:twin", "hard:parent-child", "hard:namesake"])
        {
            Assert.InRange(known.Count(row => row[2].Split(';')[0] == kind) / (double)Rows, 0.005, 0.009);
        }
    }

    [Fact]
    public void Given_the_clean_profile_When_rows_are_made_Then_there_are_many_ways_of_writing_and_no_error()
    {
        (string queries, string truth) = Write("clean");

        Assert.All(Csv.Read(truth).Skip(1), row => Assert.Contains(row[2], (string[])["", "absent", "hard:twin", "hard:parent-child", "hard:namesake"]));
        foreach (string form in (string[])["斎藤　幸子", "斎藤 幸子", "斎藤幸子", "ｻｲﾄｳ", "さいとう", "サイトウ", ",女,", ",F,", "昭和", ",S", "１丁目", "一丁目", "1-1-1", ",千代田区", ",東京都千代田区"])
        {
            Assert.Contains(form, queries, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.3)]
    [InlineData(1.0)]
    public void Given_a_share_of_codes_When_rows_are_made_Then_so_many_carry_the_code_of_the_truth(double share)
    {
        (string queries, string truth) = Write("clean", codeShare: share);
        var rows = Csv.Read(queries).Zip(Csv.Read(truth)).Skip(1).ToList();

        Assert.InRange(rows.Count(row => row.First[1].Length == 11) / (double)Rows, share - 0.02, share + 0.02);
        Assert.All(rows.Where(row => row.First[1].Length > 0 && row.Second[1].Length > 0), row => Assert.Equal(row.Second[1], row.First[1]));
    }

    [Fact]
    public void Given_batches_When_rows_are_made_Then_most_rows_of_a_batch_are_written_alike()
    {
        List<string[]> rows = Csv.Read(Write("clean").Queries)[1..];
        double commonest = rows.Chunk(500).Average(batch =>
            batch.GroupBy(row => row[5]).Max(group => group.Count()) / (double)batch.Length);

        Assert.InRange(commonest, 0.7, 0.9);
    }

    [Fact]
    public void Given_a_cancelled_job_When_rows_are_made_Then_it_ends_early() =>
        Assert.Throws<OperationCanceledException>(() => NewStream("clean", 2, 7, 0)
            .Write(TextWriter.Null, TextWriter.Null, progress: null, new CancellationToken(canceled: true)));

    [Fact]
    public void Given_a_job_When_it_runs_Then_progress_ends_at_the_number_of_rows()
    {
        var progress = new LastReport();
        NewStream("clean", 2, 7, 0).Write(TextWriter.Null, TextWriter.Null, progress, CancellationToken.None);

        Assert.Equal(Rows, progress.Value);
    }

    [Fact]
    public void Given_options_out_of_range_When_verified_Then_all_faults_are_named()
    {
        string message = Assert.Throws<ArgumentException>(() => new QueryOptions { Count = -1, CodeShare = double.NaN, Threads = 0 }.Verify()).Message;

        Assert.Contains("Count is -1", message, StringComparison.Ordinal);
        Assert.Contains("CodeShare is NaN", message, StringComparison.Ordinal);
        Assert.Contains("Threads is 0", message, StringComparison.Ordinal);
    }

    private static (string Queries, string Truth) Write(string profile, int threads = 2, ulong seed = 7, double codeShare = 0)
    {
        using var queries = new StringWriter();
        using var truth = new StringWriter();
        NewStream(profile, threads, seed, codeShare).Write(queries, truth, progress: null, CancellationToken.None);
        return (queries.ToString(), truth.ToString());
    }

    private static QueryStream NewStream(string profile, int threads, ulong seed, double codeShare)
    {
        var options = new QueryOptions { Count = Rows, Seed = seed, CodeShare = codeShare, Threads = threads };
        return new QueryStream(() => new QueryMaker(NoiseProfile.BuiltIn(profile), options, Drafts.Sources, new LiteralSubjects()), Rows, threads);
    }

    private sealed class LastReport : IProgress<long>
    {
        public long Value { get; private set; }

        public void Report(long value) => Value = value;
    }
}
