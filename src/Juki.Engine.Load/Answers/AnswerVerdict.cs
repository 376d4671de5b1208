namespace Juki.Engine.Load.Answers;

/// <summary>What is thought of one answer.</summary>
internal enum AnswerVerdict : byte
{
    /// <summary>It agrees with what is known.</summary>
    Right = 0,

    /// <summary>Another person was named, below the grade <em>certain</em>: what a human reviews.</summary>
    NamedAnother = 1,

    /// <summary>It cannot be true: another person's as certain, another code's, or nobody's under a code that somebody has.</summary>
    Wrong = 2,

    /// <summary>It does not have the layout of its kind.</summary>
    Malformed = 3,

    /// <summary>Nobody was named although the person is in the register, or it was not certain where it has to be.</summary>
    Missed = 4,
}
