using Juki.Engine.DataGen.Population.Households;
using Juki.Engine.DataGen.Population.Persons;
using Juki.Engine.DataGen.Population.Places;
using Juki.Engine.DataGen.Population.Randomness;
using Juki.Engine.DataGen.Tables;

namespace Juki.Engine.DataGen.Population;

/// <summary>The tables and distributions of one population, read once and shared by all threads.</summary>
internal sealed class PopulationModel
{
    public PopulationModel(ulong seed, DateOnly today)
    {
        Seed = seed;
        Today = today;
        BirthsByYear births = new();
        Skeletons = new SkeletonMaker(seed, today, new AgePyramid(today, births));
        BirthDays = new BirthDays(today, births);
        Codes = new CodePermutation(seed);
        Surnames = new SurnameTable(SurnameRegions.Shares());
        Names = new JapaneseNames(Surnames, new GivenNameTable());
        Addresses = new AddressWriter(Places, Surnames);
        Moves = new Moves(Places, Addresses, today);
    }

    /// <summary>Seed of all draws.</summary>
    public ulong Seed { get; }

    /// <summary>The day that the register shows.</summary>
    public DateOnly Today { get; }

    /// <summary>Makes the members of households.</summary>
    public SkeletonMaker Skeletons { get; }

    /// <summary>Draws days of birth.</summary>
    public BirthDays BirthDays { get; }

    /// <summary>Gives out resident codes.</summary>
    public CodePermutation Codes { get; }

    /// <summary>Municipalities and towns.</summary>
    public PlaceTable Places { get; } = new();

    /// <summary>Surnames by rank.</summary>
    public SurnameTable Surnames { get; }

    /// <summary>Names Japanese persons.</summary>
    public JapaneseNames Names { get; }

    /// <summary>Nationalities with their names.</summary>
    public NationalityTable Nationalities { get; } = new();

    /// <summary>Draws and writes addresses.</summary>
    public AddressWriter Addresses { get; }

    /// <summary>Draws moves.</summary>
    public Moves Moves { get; }
}
