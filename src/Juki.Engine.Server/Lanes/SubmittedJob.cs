using Juki.Engine.Changes;
using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Server.Lanes;

/// <summary>A job whose changes were submitted, on its way to its answer.</summary>
/// <param name="Job">The job.</param>
/// <param name="Changes">What was submitted, in order; null in the place of an event that could not be read.</param>
/// <param name="Fault">Why there is no answer; then the changes are those that were submitted before.</param>
internal readonly record struct SubmittedJob(LaneJob Job, IReadOnlyList<PendingChange?> Changes, WireFault Fault);
