using Juki.Engine.DataGen.Population.Randomness;
using Juki.Engine.DataGen.Tables;

namespace Juki.Engine.DataGen.Population.Places;

/// <summary>Draws and writes addresses.</summary>
internal sealed class AddressWriter(PlaceTable places, SurnameTable surnames)
{
    private const double ApartmentsInTowns = 0.5;
    private const double ApartmentsOutside = 0.1;
    private readonly Apartments _apartments = new(new BuildingWords(), surnames.Names);
    private readonly KyotoStreets _streets = new();

    /// <summary>An address of a private household.</summary>
    public void Write(ref Draws draws, int municipality, AddressDraft address)
    {
        Municipality place = places.Municipalities[municipality];
        Town town = Begin(ref draws, municipality, address);
        if (!draws.Chance(place.IsUrban ? ApartmentsInTowns : ApartmentsOutside))
        {
            NumberWriter.Append(address.Text, town, place.Notation, LotNumbers.Sample(ref draws, town, place.IsUrban));
            return;
        }

        Draws building = Apartments.Building(ref draws, town, place.IsUrban);
        NumberWriter.Append(address.Text, town, place.Notation, LotNumbers.Sample(ref building, town, place.IsUrban));
        _apartments.Append(ref building, ref draws, town, place.Notation, address.Text);
    }

    /// <summary>The address of an institution.</summary>
    public void WriteInstitution(ref Draws draws, int municipality, bool isCareHome, AddressDraft address)
    {
        Municipality place = places.Municipalities[municipality];
        Town town = Begin(ref draws, municipality, address);
        NumberWriter.Append(address.Text, town, place.Notation, LotNumbers.Sample(ref draws, town, place.IsUrban));
        address.Text.Append('　');
        address.Text.Append(isCareHome ? "特別養護老人ホーム" : "");
        address.Text.Append(town.Name);
        address.Text.Append(isCareHome ? "苑" : "学生寮");
    }

    private Town Begin(ref Draws draws, int municipality, AddressDraft address)
    {
        Municipality place = places.Municipalities[municipality];
        Town town = places.Towns[places.SampleTown(ref draws, place)];
        address.Municipality = municipality;
        address.Text.Set(place.FullName);
        if (town.System == NumberSystem.KyotoStreet)
        {
            (string street, string crossing, string turn) = _streets.Of(town);
            address.Text.Append(street);
            address.Text.Append(crossing);
            address.Text.Append(turn);
        }

        address.Text.Append(town.Name);
        return town;
    }
}
