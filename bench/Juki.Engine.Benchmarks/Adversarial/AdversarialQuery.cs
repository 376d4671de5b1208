using Juki.Engine.Benchmarks.Registers;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Benchmarks.Adversarial;

/// <summary>A query that is made to cost much, and what may be answered to it.</summary>
/// <param name="Name">What is bad about it.</param>
/// <param name="Query">Its items.</param>
/// <param name="Right">The right answers: none of them names anybody.</param>
internal sealed record AdversarialQuery(string Name, NoisyQuery Query, params ResultCode[] Right)
{
    /// <summary>The case alone: its items may be somebody's.</summary>
    public override string ToString() => Name;
}
