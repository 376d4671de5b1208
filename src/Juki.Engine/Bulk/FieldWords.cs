using System.Text;
using Juki.Engine.Files.Csv;

namespace Juki.Engine.Bulk;

/// <summary>The words of an enum's members as fields of a results file, comma in front; made once.</summary>
internal sealed class FieldWords<TEnum>
    where TEnum : struct, Enum
{
    private readonly ShortWord[] _words = new ShortWord[byte.MaxValue + 1];

    public FieldWords(Func<TEnum, string> wordOf)
    {
        foreach (TEnum value in Enum.GetValues<TEnum>())
        {
            _words[Convert.ToByte(value, null)] = new ShortWord(Encoding.UTF8.GetBytes("," + wordOf(value)));
        }
    }

    /// <summary>The word of a member, given by its number so that nothing is boxed.</summary>
    public ref readonly ShortWord this[byte number] => ref _words[number];
}
