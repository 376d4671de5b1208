namespace Juki.Engine.Benchmarks.Peers;

/// <summary>One of our ways to answer the questions that the peers are asked.</summary>
internal interface IAnswerer
{
    /// <summary>Name in commands and in the report.</summary>
    string Name { get; }

    /// <summary>Whom questions <paramref name="first"/> and following ask for.</summary>
    /// <param name="first">The first question.</param>
    /// <param name="residents">Takes one row each, <see cref="PeerQuestion.Nobody"/> where nobody is found.</param>
    void Answer(int first, Span<int> residents);
}
