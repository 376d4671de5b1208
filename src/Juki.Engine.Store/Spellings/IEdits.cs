namespace Juki.Engine.Store.Spellings;

/// <summary>Which edits count as one: a type parameter, so that the kernels are compiled for each.</summary>
internal interface IEdits
{
    /// <summary>Two neighbouring characters that changed places are one edit.</summary>
    static abstract bool Transposes { get; }
}

/// <summary>What slips in writing are: a character inserted, left out, put for another, or changed places with its neighbour (optimal string alignment).</summary>
internal readonly struct SlipEdits : IEdits
{
    public static bool Transposes => true;
}

/// <summary>Levenshtein's edits: a character inserted, left out, or put for another.</summary>
internal readonly struct PlainEdits : IEdits
{
    public static bool Transposes => false;
}
