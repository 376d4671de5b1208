using Juki.Engine.Files.Pipeline;

namespace Juki.Engine.Tests.Files;

public class OrderedPipelineTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Given_workers_of_random_speed_When_run_Then_results_come_out_in_order(int workers)
    {
        CountingJob job = new(3000, failAt: -1);
        new OrderedPipeline<CountingJob.Cell>(job, workers).Run(CancellationToken.None);
        Assert.Equal(Enumerable.Range(0, 3000), job.Emitted);
        Assert.InRange(job.Created, workers, workers * 4);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Given_a_worker_that_fails_When_run_Then_its_exception_comes_out(int workers) =>
        Assert.Throws<InvalidDataException>(() =>
            new OrderedPipeline<CountingJob.Cell>(new CountingJob(1000, failAt: 500), workers).Run(CancellationToken.None));

    [Fact]
    public void Given_a_job_called_off_When_run_Then_it_ends()
    {
        using CancellationTokenSource source = new();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() =>
            new OrderedPipeline<CountingJob.Cell>(new CountingJob(1000, failAt: -1), 2).Run(source.Token));
    }

    private sealed class CountingJob(int count, int failAt) : IOrderedJob<CountingJob.Cell>
    {
        private int _next;
        private int _created;

        public List<int> Emitted { get; } = [];

        public int Created => _created;

        public Cell CreateChunk()
        {
            _created++;
            return new Cell();
        }

        public bool Fill(Cell chunk)
        {
            chunk.Value = _next++;
            return chunk.Value < count;
        }

        public void Process(int worker, Cell chunk)
        {
            Thread.SpinWait(Random.Shared.Next(2000));
            if (chunk.Value == failAt)
            {
                throw new InvalidDataException("as planned");
            }
        }

        public void Emit(Cell chunk) => Emitted.Add(chunk.Value);

        internal sealed class Cell
        {
            public int Value { get; set; }
        }
    }
}
