using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Rows;
using Juki.Engine.Store.Search;

namespace Juki.Engine.Store.Snapshots;

/// <summary>All sections of a snapshot; FORMATS.md describes their content.</summary>
internal static class SectionKinds
{
    public static readonly SectionKind<Row> Rows = new("rows");
    public static readonly SectionKind<CodeBlock> CodeBlocks = new("code-blocks");
    public static readonly SectionKind<uint> Households = new("households");
    public static readonly SectionKind<ulong> BirthDates = new("birth-dates") { IsAlwaysRead = true };
    public static readonly SectionKind<int> BirthCounts = new("birth-counts");
    public static readonly SectionKind<int> BirthBlocks = new("birth-blocks");
    public static readonly SectionKind<int> BirthStretches = new("birth-stretches");
    public static readonly SectionKind<ulong> BirthSignatures = new("birth-signatures");
    public static readonly SectionKind<int> BirthRows = new("birth-rows");
    public static readonly SectionKind<int> NameStarts = new("name-starts");
    public static readonly SectionKind<uint> NameTags = new("name-tags");
    public static readonly SectionKind<int> NameRows = new("name-rows");
    public static readonly SectionKind<int> AddressStarts = new("address-starts");
    public static readonly SectionKind<ushort> AddressTags = new("address-tags");
    public static readonly SectionKind<int> AddressRows = new("address-rows");
    public static readonly SectionKind<NameEntry> Families = new("families") { IsAlwaysRead = true };
    public static readonly SectionKind<char> FamilyTexts = new("family-texts") { IsAlwaysRead = true };
    public static readonly SectionKind<NameEntry> Givens = new("givens") { IsAlwaysRead = true };
    public static readonly SectionKind<char> GivenTexts = new("given-texts") { IsAlwaysRead = true };
    public static readonly SectionKind<int> FullNameStarts = new("full-name-starts");
    public static readonly SectionKind<ulong> FullNames = new("full-names");
    public static readonly SectionKind<PlaceEntry> Places = new("places") { IsAlwaysRead = true };
    public static readonly SectionKind<char> PlaceTexts = new("place-texts") { IsAlwaysRead = true };
    public static readonly SectionKind<uint> BuildingStarts = new("building-starts");
    public static readonly SectionKind<char> BuildingTexts = new("building-texts");
    public static readonly SectionKind<RowAttachment> RawAddresses = new("raw-addresses");
    public static readonly SectionKind<uint> RawAddressStarts = new("raw-address-starts");
    public static readonly SectionKind<char> RawAddressTexts = new("raw-address-texts");
    public static readonly SectionKind<uint> HouseholdStarts = new("household-starts");
    public static readonly SectionKind<char> HouseholdTexts = new("household-texts");
    public static readonly SectionKind<RowAttachment> StatusDays = new("status-days");
    public static readonly SectionKind<RetiredCodeEntry> RetiredCodes = new("retired-codes");

    public static readonly IReadOnlyList<SectionKind> All =
    [
        Rows, CodeBlocks, Households,
        BirthDates, BirthCounts, BirthBlocks, BirthStretches, BirthSignatures, BirthRows,
        NameStarts, NameTags, NameRows, AddressStarts, AddressTags, AddressRows,
        Families, FamilyTexts, Givens, GivenTexts, FullNameStarts, FullNames,
        Places, PlaceTexts, BuildingStarts, BuildingTexts,
        RawAddresses, RawAddressStarts, RawAddressTexts, HouseholdStarts, HouseholdTexts,
        StatusDays, RetiredCodes,
    ];
}
