namespace Juki.Engine.Files.Import;

/// <summary>An import had rows that cannot be read, so no register was made.</summary>
public sealed class ImportRejectedException : Exception
{
    /// <summary>Without a message.</summary>
    public ImportRejectedException()
    {
    }

    /// <summary>With a message.</summary>
    public ImportRejectedException(string message)
        : base(message)
    {
    }

    /// <summary>With a message and a cause.</summary>
    public ImportRejectedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>With the problems, whose list becomes the message.</summary>
    public ImportRejectedException(IReadOnlyList<ImportProblem> problems)
        : base(Describe(problems)) => Problems = problems;

    /// <summary>The first problems, in the order of the files; at most <see cref="ImportProblems.KeptMax"/>.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; } = [];

    private static string Describe(IReadOnlyList<ImportProblem> problems)
    {
        string head = problems.Count < ImportProblems.KeptMax ? "Rows that cannot be read" : $"Rows that cannot be read (the first {problems.Count})";
        string remedy = "No register was made. Correct the rows, or have them written to a rejects file.";
        return string.Join(Environment.NewLine, [$"{head}:", .. problems.Select(problem => $"  {problem}"), remedy]);
    }
}
