using Juki.Engine.Matching.Comparison;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Matching.Tests.Deciding;

/// <summary>Every combination of levels, present and past: some 300,000 vectors.</summary>
internal static class AllVectors
{
    public static readonly VersionKind[] Versions = [VersionKind.Current, VersionKind.FormerAddress];

    public static IEnumerable<ComparisonVector> Enumerate() =>
        from name in Enum.GetValues<NameLevel>()
        from part in name == NameLevel.OneCharacter ? Enum.GetValues<NamePart>() : [NamePart.Unknown]
        from kana in Enum.GetValues<KanaLevel>()
        from birth in Enum.GetValues<BirthLevel>()
        from sex in Enum.GetValues<SexLevel>()
        from address in Enum.GetValues<AddressLevel>()
        from version in Versions
        select new ComparisonVector
        {
            Name = name,
            DifferingPart = part,
            Kana = kana,
            Birth = birth,
            Sex = sex,
            Address = address,
            Version = version,
        };
}
