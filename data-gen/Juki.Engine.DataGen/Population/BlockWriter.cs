using Juki.Engine.DataGen.Population.Persons;
using Juki.Engine.DataGen.Statistics;
using Juki.Engine.Model.Records;

namespace Juki.Engine.DataGen.Population;

/// <summary>Makes blocks of households and writes them into one thread's sink.</summary>
internal sealed class BlockWriter(PopulationModel model)
{
    private readonly HouseholdDraft _household = new();
    private readonly HouseholdMaker _maker = new(model);
    private readonly RecordWriter _records = new(model);

    /// <summary>What this thread has written.</summary>
    public PopulationTally Tally { get; } = new(model.Today);

    /// <summary>Writes a block up to its last wanted present resident.</summary>
    public void Write(int block, int present, IResidentSink sink)
    {
        long number = (long)block * PopulationPlan.BlockSize;
        for (long end = number + PopulationPlan.BlockSize; number < end && present > 0; number++)
        {
            _maker.Make(number, _household);
            present -= WriteHousehold(present, sink);
        }
    }

    /// <summary>Writes the held-back person of a household, if there is one.</summary>
    public bool TryWriteHeldBack(long number, IResidentSink sink)
    {
        _maker.Make(number, _household);
        int position = _household.Skeleton.HeldBackPosition;
        if (position < 0 || _household.Skeleton.PresentCount == 0)
        {
            return false;
        }

        _records.Write(_household, _household.Persons[position], sink);
        return true;
    }

    private int WriteHousehold(int presentMax, IResidentSink sink)
    {
        int present = 0;
        foreach (PersonDraft person in _household.Persons)
        {
            if (person.Member.IsHeldBack)
            {
                Tally.AddHeldBack();
            }
            else if (!person.Member.IsPresent || present < presentMax)
            {
                present += person.Member.IsPresent ? 1 : 0;
                _records.Write(_household, person, sink);
                Tally.Add(_household, person, model.Places.Municipalities[_household.Address.Municipality].Prefecture);
            }
        }

        Tally.EndHousehold(present, _household.Skeleton.IsInstitution);
        return present;
    }
}
