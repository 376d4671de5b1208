using Juki.Engine.Bulk.Quality;
using Juki.Engine.Model.Records;

namespace Juki.Engine.Tests.Bulk.Quality;

public class ContentHashTests
{
    private const int Seed = 20_260_401;
    private const string Letters = "1 a　髙";

    /// <summary>The lowest bits of their letters and their lengths differ alike: a hash that mixes the two takes many for equal.</summary>
    [Fact]
    public void Given_a_million_numbers_as_an_item_When_hashed_Then_no_two_are_equal()
    {
        HashSet<ulong> hashes = [];
        char[] number = new char[10];
        for (int i = 0; i < 1_000_000; i++)
        {
            i.TryFormat(number, out int length);
            hashes.Add(ContentHash.Of(new QueryItems { Name = "山田 太郎", Kana = number.AsSpan(0, length), Sex = "1" }));
        }

        Assert.Equal(1_000_000, hashes.Count);
    }

    [Fact]
    public void Given_one_text_cut_everywhere_into_two_items_When_hashed_Then_no_two_are_equal()
    {
        const string Text = "あいうえおかきくけこさしすせそたちつてと";
        IEnumerable<ulong> hashes = Enumerable.Range(0, Text.Length + 1).SelectMany(cut => new[]
        {
            ContentHash.Of(new QueryItems { Name = Text.AsSpan(0, cut), Address = Text.AsSpan(cut) }),
            ContentHash.Of(new QueryItems { Name = Text.AsSpan(0, cut), Kana = Text.AsSpan(cut) }),
            ContentHash.Of(new QueryItems { Code = Text.AsSpan(0, cut), Sex = Text.AsSpan(cut) }),
        });

        // With nothing behind the cut, the name alone is the same content twice.
        Assert.Equal((3 * (Text.Length + 1)) - 1, hashes.Distinct().Count());
    }

    [Fact]
    public void Given_random_items_of_few_letters_When_hashed_Then_hashes_are_equal_where_all_letters_are()
    {
        Random random = new(Seed);
        Dictionary<string, ulong> hashOf = [];
        HashSet<ulong> hashes = [];
        for (int i = 0; i < 200_000; i++)
        {
            string[] items = [.. Enumerable.Range(0, 6).Select(_ => Text(random))];
            ulong hash = ContentHash.Of(new QueryItems
            {
                Code = items[0],
                Name = items[1],
                Kana = items[2],
                BirthDate = items[3],
                Sex = items[4],
                Address = items[5],
            });
            bool isNew = hashOf.TryAdd(string.Join('\n', items), hash);
            Assert.True(isNew == hashes.Add(hash), $"seed {Seed}, row {i}");
        }

        Assert.True(hashOf.Count < 200_000, $"seed {Seed}: no content came twice");
    }

    [Fact]
    public void Given_fifty_million_rows_When_false_pairs_are_expected_Then_they_are_those_of_the_birthday_problem() =>
        Assert.Equal(6.776e-5, ContentHash.ExpectedFalsePairs(50_000_000), 8);

    /// <summary>Mostly nothing or one letter, so that contents come again; now and then one longer than a step of the hash.</summary>
    private static string Text(Random random)
    {
        int length = random.Next(20) == 0 ? random.Next(40) : random.Next(2);
        return new string([.. Enumerable.Range(0, length).Select(_ => Letters[random.Next(Letters.Length)])]);
    }
}
