namespace Juki.Engine.Store.Tests.Spellings;

/// <summary>Names of few different characters, so that many are near each other.</summary>
internal sealed class RandomNames(Random random)
{
    // Characters that keys keep as they are, one of them beyond U+FFFF.
    private static readonly string[] Characters = ["佐", "藤", "田", "山", "A", "B", "𩸽"];

    /// <summary>A name of <paramref name="length"/> characters.</summary>
    public string Next(int length, bool withRare = true)
    {
        int different = random.Next(1, Characters.Length + (withRare ? 1 : 0));
        return string.Concat(Enumerable.Range(0, length).Select(_ => Characters[random.Next(different)]));
    }

    /// <summary>A name with up to three edits in it, swaps of neighbours among them.</summary>
    public string Slipped(string name)
    {
        string slipped = name;
        for (int edit = random.Next(4); edit > 0 && slipped.Length > 0; edit--)
        {
            int place = random.Next(slipped.Length);
            slipped = random.Next(4) switch
            {
                0 => slipped.Remove(place, 1),
                1 => slipped.Insert(place, Characters[random.Next(6)]),
                2 => slipped.Remove(place, 1).Insert(place, "異"),
                _ => place == 0 ? slipped : slipped[..(place - 1)] + slipped[place] + slipped[place - 1] + slipped[(place + 1)..],
            };
        }

        return slipped;
    }
}
