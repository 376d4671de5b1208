namespace Juki.Engine.DataGen.Tables;

/// <summary>Words that names of apartment buildings are made of.</summary>
internal sealed class BuildingWords
{
    private readonly ILookup<string, string> _words = TableFile.Rows("building_words.tsv").ToLookup(row => row[0], row => row[1]);

    public BuildingWords()
    {
        Leads = [.. _words["lead"]];
        Tails = [.. _words["tail"]];
    }

    /// <summary>Words that come first: コーポ, メゾン.</summary>
    public string[] Leads { get; }

    /// <summary>Words that come last: 荘, マンション.</summary>
    public string[] Tails { get; }
}
