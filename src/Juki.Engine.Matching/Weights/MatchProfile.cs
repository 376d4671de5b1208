using Juki.Engine.Model.Json;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Matching.Weights;

/// <summary>
/// What errors a file is expected to have: the m and u probabilities of Fellegi and Sunter for every level, as far as
/// they do not follow from the register itself. A profile is a JSON file; <see cref="Default"/> is built in and documents
/// the form. Profiles estimated from a query file (EM) are of the same type.
/// </summary>
public sealed record MatchProfile
{
    /// <summary>The built-in profile <c>default</c>.</summary>
    public static MatchProfile Default { get; } = MatchProfileReader.BuiltIn("default");

    /// <summary>Name of the profile.</summary>
    public required string Name { get; init; }

    /// <summary>What the profile is for and where its numbers come from, for those who review it.</summary>
    public string About { get; init; } = "";

    /// <summary>Share of the queries whose person is in the register: the prior, and what remains for "nobody".</summary>
    public required double PresentShare { get; init; }

    /// <summary>m: how probable each level is if query and row are the same person. Each table sums to 1.</summary>
    public required LevelProbabilities M { get; init; }

    /// <summary>u of the name: factors of the exact share of the candidate's name.</summary>
    public required LevelTable<NameLevel> NameFactors { get; init; }

    /// <summary>u of a reading beside a name: probabilities among persons of that name.</summary>
    public required LevelTable<KanaLevel> KanaShares { get; init; }

    /// <summary>u of a reading without a name: factors of the share of the reading.</summary>
    public required LevelTable<KanaLevel> ReadingFactors { get; init; }

    /// <summary>u of the date: factors of the share of the candidate's date, or probabilities (see <see cref="WeightModel"/>).</summary>
    public required LevelTable<BirthLevel> BirthFactors { get; init; }

    /// <summary>u of the sex.</summary>
    public required LevelTable<SexLevel> SexShares { get; init; }

    /// <summary>
    /// u of the address: factors of the share of the town (A3), municipality (A2) or prefecture (A1) that is common (<c>u.places</c>
    /// in a file); for A6, A5 and A4 persons (<c>u.persons</c>); for A0 and AU probabilities (<c>u.address</c>).
    /// </summary>
    public required LevelTable<AddressLevel> AddressFactors { get; init; }

    /// <summary>
    /// m and u of an equal resident code. About 1.2 % of all codes are in use, and 10 % of random ones pass the check digit.
    /// </summary>
    public required (double M, double U) Code { get; init; }

    /// <summary>The built-in profile of a name, or the one in a file: what <c>--profile</c> takes.</summary>
    /// <exception cref="MatchProfileException">There is neither; or it is not a profile: lists all its faults.</exception>
    public static MatchProfile Named(string nameOrPath) =>
        nameOrPath == Default.Name ? Default
        : File.Exists(nameOrPath) ? Load(nameOrPath)
        : throw new MatchProfileException(nameOrPath, [$"there is no built-in profile and no file of this name; use {Default.Name}, or the path of a file"]);

    /// <summary>Reads a profile from a file.</summary>
    /// <exception cref="MatchProfileException">It cannot be read or is not one; lists all its faults.</exception>
    public static MatchProfile Load(string path)
    {
        try
        {
            return MatchProfileReader.Read(SmallFile.Read(path), path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MatchProfileException($"match profile {path}: cannot be read ({e.Message})", e);
        }
    }

    /// <summary>The profile as JSON that <see cref="Load"/> reads back equal, number for number.</summary>
    public string ToJson() => MatchProfileWriter.Write(this);
}
