using Juki.Engine.Changes;
using Juki.Engine.Durability.Journal;
using Juki.Engine.Model.Changes;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.Server.Metrics;

namespace Juki.Engine.Server.Lanes;

/// <summary>Answers submitted changes, one job after another, when they are durable.</summary>
internal sealed class ChangeAnswerer(FailureLog failures, ChangeWriter writer, ServerMetrics metrics, TimeProvider time)
{
    private readonly ReadTally _tally = new();

    /// <summary>Waits for a job's changes and finishes it.</summary>
    /// <param name="submitted">The job.</param>
    /// <param name="end">Ends the wait: what is not durable by then may become so or not.</param>
    public async ValueTask AnswerAsync(SubmittedJob submitted, CancellationToken end)
    {
        LaneJob job = submitted.Job;
        WireFault fault = submitted.Fault;
        try
        {
            await WriteAsync(submitted, end).ConfigureAwait(false);
            if (fault == WireFault.None)
            {
                job.PackReply();
                if (writer.Health.State == JournalState.Serving)
                {
                    failures.ChangesGoOn();
                }
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            fault = WireFault.ChangesStopped;
        }
        catch (Exception failure)
        {
            fault = failures.FaultOf(failure, job.Header.Kind);
        }

        Count(job, fault);
        job.Finish(fault);
    }

    private async ValueTask WriteAsync(SubmittedJob submitted, CancellationToken end)
    {
        PayloadWriter reply = submitted.Job.Reply;
        if (submitted.Job.Header.Kind.IsBatch())
        {
            WriteCount(reply, submitted.Changes.Count);
        }

        foreach (PendingChange? change in submitted.Changes)
        {
            ChangeAnswer answer = change is { } pending
                ? await writer.WhenDurableAsync(pending, end).ConfigureAwait(false)
                : ChangeAnswer.Refused(new ChangeFinding(ChangeFault.Unreadable));
            Write(reply, answer);
            _tally.Add(submitted.Job.Header.Kind, (byte)answer.Finding.Fault);
        }
    }

    private static void WriteCount(PayloadWriter reply, int count)
    {
        FieldWriter fields = reply.Begin(sizeof(uint));
        fields.UInt32((uint)count);
        reply.End(fields);
    }

    private static void Write(PayloadWriter reply, in ChangeAnswer answer)
    {
        FieldWriter fields = reply.Begin(ChangeReply.Bytes);
        ChangeReply.Of(answer).Write(ref fields);
        reply.End(fields);
    }

    /// <summary>A job that ends with an error counts as that, not as what was answered of it before.</summary>
    private void Count(LaneJob job, WireFault fault)
    {
        if (fault != WireFault.None)
        {
            _tally.Clear();
            _tally.AddFault(fault);
        }

        metrics.ChangesAnswered(_tally, job.Header.Kind, job.Items, time.GetElapsedTime(job.Taken));
        _tally.Clear();
    }
}
