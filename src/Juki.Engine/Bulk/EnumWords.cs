using System.Text;

namespace Juki.Engine.Bulk;

/// <summary>The names of an enum's members in kebab case, as UTF-8: <c>VariantT2</c> is written <c>variant-t2</c>.</summary>
internal sealed class EnumWords<TEnum>
    where TEnum : struct, Enum
{
    private readonly byte[][] _words = new byte[256][];

    public EnumWords()
    {
        Array.Fill(_words, []);
        foreach (TEnum value in Enum.GetValues<TEnum>())
        {
            _words[Convert.ToByte(value, null)] = Encoding.UTF8.GetBytes(Kebab(value.ToString()));
        }
    }

    /// <summary>The word of a member, given by its number so that nothing is boxed.</summary>
    public ReadOnlySpan<byte> this[byte number] => _words[number];

    private static string Kebab(string name)
    {
        StringBuilder kebab = new(name.Length + 4);
        foreach (char letter in name)
        {
            bool startsWord = char.IsAsciiLetterUpper(letter) && kebab.Length > 0;
            kebab.Append(startsWord ? "-" : "").Append(char.ToLowerInvariant(letter));
        }

        return kebab.ToString();
    }
}
