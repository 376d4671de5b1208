namespace Juki.Engine.Cli.Tests;

/// <summary>A made-up person of a made-up Australian register.</summary>
internal sealed record ForeignPerson(
    string Id, string Given, string Family, DateOnly Birth, char Sex, int House, string Unit, string Street, string Suburb, int Postcode, string State)
{
    private static readonly string[] Givens =
        ["Michaela", "Courtney", "Charles", "Vanessa", "Mikhail", "Blake", "Alyssa", "Riley", "Gianni", "Claudia", "Sienna", "Hamish", "Tobias", "Imogen", "Zara", "Patrick", "Lachlan", "Freya", "Darcy", "Anouk"];

    private static readonly string[] Families =
        ["Neumann", "Painter", "Green", "Parr", "Malloney", "Howie", "Broadby", "van der Berg", "O'Shea", "Klemm", "Ryan", "Thorpe", "Matthews", "Wilkins", "Dawson", "Ferrari", "Nguyen", "Clarke", "Webb", "Harrington"];

    private static readonly string[] Streets =
        ["Stanley Street", "Pinkerton Circuit", "Salkauskas Crescent", "Light Street", "Hawkesbury Crescent", "Randwick Road", "Cutlack Street", "Wattle Avenue", "Maclaurin Crescent", "Beach Drive"];

    private static readonly (string Suburb, int Postcode, string State)[] Places =
        [("Winston Hills", 4223, "NSW"), ("Richlands", 4560, "VIC"), ("Dapto", 4000, "NSW"), ("Kew", 3101, "VIC"), ("Port Noarlunga", 5167, "SA"), ("Smithfield Plains", 4207, "VIC")];

    public string Code { get; init; } = "";

    public string Line => $"{House} {Street}";

    /// <summary>A resident of the register, by number.</summary>
    public static ForeignPerson Draw(int number, Random random)
    {
        (string suburb, int postcode, string state) = Places[random.Next(Places.Length)];
        return new ForeignPerson(
            $"rec-{number}-org", Pick(Givens, random), Pick(Families, random), new DateOnly(1930, 1, 1).AddDays(random.Next(30_000)), "mf"[random.Next(2)],
            random.Next(1, 200), random.Next(5) == 0 ? $"Unit {random.Next(1, 20)}" : "", Pick(Streets, random), suburb, postcode, state);
    }

    /// <summary>Somebody else of the same household: a sibling or spouse with the same family name and address.</summary>
    public ForeignPerson Relative(Random random) => this with
    {
        Given = Givens[(Array.IndexOf(Givens, Given) + random.Next(1, Givens.Length)) % Givens.Length],
        Birth = random.Next(2) == 0 ? Birth : Birth.AddDays(random.Next(300, 900)),
        Sex = random.Next(2) == 0 ? Sex : Sex == 'm' ? 'f' : 'm',
    };

    /// <summary>One slip in a word of four letters or more.</summary>
    public static string Slip(string word, Random random)
    {
        int at = random.Next(1, word.Length - 2);
        return random.Next(3) switch
        {
            0 => word.Remove(at, 1),
            1 => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
            _ => word[..at] + 'q' + word[(at + 1)..],
        };
    }

    private static string Pick(string[] words, Random random) => words[random.Next(words.Length)];
}
