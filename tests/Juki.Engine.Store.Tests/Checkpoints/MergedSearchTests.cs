using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Names;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Spellings;
using Juki.Engine.Store.Tests.Changes;
using Xunit.Abstractions;

namespace Juki.Engine.Store.Tests.Checkpoints;

/// <summary>A merged snapshot, and what is changed on top of it, finds the rows that are there and no others, whichever way they are sought.</summary>
public sealed class MergedSearchTests(ITestOutputHelper log)
{
    private const int Residents = 60;
    private const int Changes = 50;
    private const int Rounds = 3;

    [Fact]
    public void Given_a_chain_of_checkpoints_with_changes_between_When_searched_in_every_way_Then_the_valid_rows_are_found_and_no_others()
    {
        using CheckpointedRegister register = Begin();
        for (int round = 0; round < Rounds; round++)
        {
            register.Change(Changes);
            register.Checkpoint(register.Register.JournalAddress);
            register.Reopen();
            (IReadOnlyDictionary<ulong, ResidentImage> residents, IReadOnlyDictionary<ulong, ulong> retired) = register.Model.Copy();
            new RowSearches(register.Register, residents, retired, register.Register.BaseAddress).AssertAll();
            register.Change(Changes);
            new RowSearches(register.Register, residents, retired, register.Register.BaseAddress).AssertAll();
            new RowSearches(register.Register, register.Model.Residents, register.Model.Retired, register.Register.JournalAddress).AssertAll();
        }
    }

    [Fact]
    public void Given_names_that_came_and_went_When_near_ones_and_such_with_the_same_reading_are_sought_Then_they_are_those_of_a_register_built_anew()
    {
        using CheckpointedRegister register = Begin();
        for (int round = 0; round < Rounds; round++)
        {
            register.Change(Changes);
            register.Checkpoint(register.Register.JournalAddress);
            register.Reopen();
        }

        using var anew = Register.Open(register.BuildAnew());
        AssertNear(anew.Families, anew.NearFamilies, register.Register.Families, register.Register.NearFamilies);
        AssertNear(anew.Givens, anew.NearGivens, register.Register.Givens, register.Register.NearGivens);
    }

    private CheckpointedRegister Begin()
    {
        int seed = Random.Shared.Next();
        log.WriteLine($"The seed is {seed}.");
        return new CheckpointedRegister(seed, Residents);
    }

    /// <summary>Names that nobody bears any more are found too; they lead to nobody.</summary>
    private static void AssertNear(NameDictionary anew, NearNames nearAnew, NameDictionary merged, NearNames nearMerged)
    {
        HashSet<string> borne = [.. Enumerable.Range(0, anew.Count).Select(id => NameOf(anew, id))];
        for (int id = 0; id < anew.Count; id++)
        {
            string text = anew.Text(id).ToString();
            Assert.Equal(TextsOf(anew, buffer => nearAnew.Find(KeyOf(text), 1, buffer)), TextsOf(merged, buffer => nearMerged.Find(KeyOf(text), 1, buffer)).Where(borne.Contains));
            ulong reading = anew.KanaHash(id);
            Assert.Equal(TextsOf(anew, buffer => nearAnew.FindByReading(reading, buffer)), TextsOf(merged, buffer => nearMerged.FindByReading(reading, buffer)).Where(borne.Contains));
        }
    }

    private delegate int Search(Span<int> buffer);

    private static string[] TextsOf(NameDictionary names, Search search)
    {
        var buffer = new int[1000];
        int count = search(buffer);
        return [.. buffer[..count].Select(id => NameOf(names, id)).Order(StringComparer.Ordinal)];
    }

    private static string NameOf(NameDictionary names, int id) => $"{names.Text(id)} {names.Kana(id)}";

    private static char[] KeyOf(string name)
    {
        var key = new char[NameFold.LengthMax(name.Length)];
        return key[..NameFold.Fold(name, FoldTier.T3, key)];
    }
}
