using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Spellings;

namespace Juki.Engine.Benchmarks.Names;

/// <summary>
/// The distinct keys of a dictionary twice: packed, as the kernel reads them, and as strings in the same order, for others. Keys
/// longer than a block takes (<see cref="KeyGroup.BlockedLengthMax"/>) are left out, for everybody.
/// </summary>
internal sealed class PackedNames
{
    public PackedNames(NearNames near)
    {
        Keys = near.Keys;
        Groups = [.. Keys.Groups.Where(group => group.IsBlocked)];
        Strings = [.. Groups.SelectMany(StringsOf)];
        LongerCount = Keys.Groups.Where(group => !group.IsBlocked).Sum(group => group.KeyCount);
    }

    public KeyBlocks Keys { get; }

    public KeyGroup[] Groups { get; }

    /// <summary>A string for each place of the groups, empty places included.</summary>
    public string[] Strings { get; }

    /// <summary>How many keys were left out.</summary>
    public int LongerCount { get; }

    /// <summary>Names to ask for, as frequent as among the residents, of lengths that fit into the lanes.</summary>
    public string[] Ask(Register register, NameDictionary names, Func<int, int> nameOfRow, int count)
    {
        var random = new Comparing.RandomSequence(seed: 5);
        var asked = new string[count];
        for (int index = 0; index < count;)
        {
            string key = KeyOf(names, nameOfRow((int)random.Below(register.ResidentCount)));
            asked[index] = key;
            index += key.Length is > 0 and <= DistanceKernel.PatternLengthMax ? 1 : 0;
        }

        return asked;
    }

    private string KeyOf(NameDictionary names, int id)
    {
        string text = names.Text(id).ToString();
        char[] key = new char[Model.Names.NameFold.LengthMax(text.Length)];
        int length = Model.Names.NameFold.Fold(text, Model.Names.FoldTier.T3, key);
        return new string(key, 0, Keys.Alphabet.EncodeAsked(key.AsSpan(0, length), key));
    }

    private IEnumerable<string> StringsOf(KeyGroup group)
    {
        for (int index = 0; index < group.KeyCount; index++)
        {
            yield return string.Create(group.Length, (Keys, group, index), static (text, key) =>
            {
                ReadOnlySpan<char> characters = key.Keys.Characters(key.group, 0, key.group.KeyCount);
                for (int position = 0; position < text.Length; position++)
                {
                    text[position] = characters[(int)(key.group.At(key.index, position) - key.group.FirstCharacter)];
                }
            });
        }
    }
}
