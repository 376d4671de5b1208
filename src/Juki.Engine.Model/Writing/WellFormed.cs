namespace Juki.Engine.Model.Writing;

/// <summary>Texts that can be written as UTF-8 and read back the same.</summary>
internal static class WellFormed
{
    /// <summary>Every half of a surrogate pair stands beside its other half.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        for (int place = text.IndexOfAnyInRange('\uD800', '\uDFFF'); place < text.Length && place >= 0; place++)
        {
            if (!char.IsSurrogate(text[place]))
            {
                continue;
            }

            if (place + 1 >= text.Length || !char.IsSurrogatePair(text[place], text[place + 1]))
            {
                return false;
            }

            place++;
        }

        return true;
    }
}
