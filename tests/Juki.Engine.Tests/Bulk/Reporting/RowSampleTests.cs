using Juki.Engine.Bulk.Reporting;

namespace Juki.Engine.Tests.Bulk.Reporting;

public class RowSampleTests
{
    [Fact]
    public void Given_lines_dealt_to_any_number_of_workers_When_merged_Then_the_sample_is_the_same()
    {
        long[] alone = Lines(Merged(1, 100_000));
        Assert.Equal(20, alone.Length);
        Assert.All([2, 3, 7], workers => Assert.Equal(alone, Lines(Merged(workers, 100_000))));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(1_000)]
    [InlineData(1_000_003)]
    public void Given_a_file_of_any_length_When_sampled_Then_no_stretch_of_it_is_left_out(int lines)
    {
        long[] sampled = Lines(Merged(2, lines));

        IEnumerable<long> gaps = sampled.Append(lines + 1).Zip(sampled.Prepend(1), (to, from) => to - from);
        Assert.All(gaps, gap => Assert.InRange(gap, 0, 3 * lines / 20));
    }

    [Fact]
    public void Given_fewer_rows_than_wanted_When_sampled_Then_all_are_there_in_the_order_of_the_file() =>
        Assert.Equal([2, 3, 4, 5], Lines(Merged(3, 4)));

    private static RowSample Merged(int workers, int lines)
    {
        RowSample[] samples = [.. Enumerable.Range(0, workers).Select(_ => new RowSample(20))];
        for (int line = 2; line < lines + 2; line++)
        {
            RowSample sample = samples[line / 64 % workers];
            if (sample.Wants(line))
            {
                sample.Add(Row(line));
            }
        }

        foreach (RowSample other in samples.Skip(1))
        {
            samples[0].Add(other);
        }

        return samples[0];
    }

    private static long[] Lines(RowSample sample) => [.. sample.Rows.Select(row => row.Line)];

    private static SampledRow Row(long line) =>
        new() { Line = line, Id = "", Code = "", Name = "", Kana = "", BirthDate = "", Sex = "", Address = "", Answer = default };
}
