namespace Juki.Engine.Matching.Deciding;

/// <summary>Decision rules cannot be used; the message lists all their faults, each with line, value, limit and remedy.</summary>
public sealed class DecisionRulesException : Exception
{
    /// <summary>Without a message.</summary>
    public DecisionRulesException()
    {
    }

    /// <summary>With a message.</summary>
    public DecisionRulesException(string message)
        : base(message)
    {
    }

    /// <summary>With a message and a cause.</summary>
    public DecisionRulesException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>With all faults of a rule file.</summary>
    public DecisionRulesException(string file, IReadOnlyList<string> faults)
        : this(faults.Count == 1 ? $"rule file {file}: {faults[0]}" : $"rule file {file} has {faults.Count} faults:\n  {string.Join("\n  ", faults)}") =>
        Faults = faults;

    /// <summary>Each fault, in the order of the lines.</summary>
    public IReadOnlyList<string> Faults { get; } = [];
}
