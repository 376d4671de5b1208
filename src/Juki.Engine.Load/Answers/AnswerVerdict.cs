namespace Juki.Engine.Load.Answers;

/// <summary>What is thought of one answer.</summary>
internal enum AnswerVerdict : byte
{
    /// <summary>It agrees with what is known.</summary>
    Right = 0,

    /// <summary>Another person was named, below the grade <em>certain</em>: what a human reviews.</summary>
    NamedAnother = 1,

    /// <summary>It cannot be true: another person's, or nobody's although there is one.</summary>
    Wrong = 2,

    /// <summary>It does not have the layout of its kind.</summary>
    Malformed = 3,
}
