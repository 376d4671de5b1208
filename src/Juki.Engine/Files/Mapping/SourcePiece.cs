namespace Juki.Engine.Files.Mapping;

/// <summary>A piece of an item: a field, or one part of the name in it.</summary>
/// <param name="Field">Index of the field in the row.</param>
/// <param name="Joint">What parts it from the pieces before, where there are any that are not empty.</param>
/// <param name="Part">Which part of the field's text.</param>
/// <param name="Order">How the name in it is taken apart.</param>
internal readonly record struct SourcePiece(int Field, string Joint, SourcePart Part, NameOrder Order)
{
    /// <summary>The piece of a field's text, without spaces around it.</summary>
    public ReadOnlySpan<char> Of(ReadOnlySpan<char> text) => Part switch
    {
        SourcePart.Family => NameSplit.Family(text, Order),
        SourcePart.Given => NameSplit.Given(text, Order),
        _ => text.Trim(),
    };
}
