namespace Juki.Engine.Model.Names.Folding;

/// <summary>Why a character leaves no trace in a key.</summary>
internal enum DroppedKind
{
    /// <summary>White space: separates the parts of a name and is not one of its letters.</summary>
    Space,

    /// <summary>A mark that separates parts: comma, middle dot.</summary>
    Separator,

    /// <summary>Variation selectors, diacritics, apostrophes, invisible characters.</summary>
    Ignored,
}
