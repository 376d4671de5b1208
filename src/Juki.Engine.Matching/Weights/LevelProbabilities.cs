using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Matching.Weights;

/// <summary>The m probabilities of each item's levels.</summary>
/// <param name="Name">Of the name.</param>
/// <param name="Kana">Of the reading.</param>
/// <param name="Birth">Of the date of birth.</param>
/// <param name="Sex">Of the sex.</param>
/// <param name="Address">Of the address.</param>
public sealed record LevelProbabilities(
    LevelTable<NameLevel> Name,
    LevelTable<KanaLevel> Kana,
    LevelTable<BirthLevel> Birth,
    LevelTable<SexLevel> Sex,
    LevelTable<AddressLevel> Address);
