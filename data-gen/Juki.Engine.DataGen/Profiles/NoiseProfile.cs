using Juki.Engine.DataGen.Noise;

namespace Juki.Engine.DataGen.Profiles;

/// <summary>
/// What errors a query file has, and how many. Three profiles are built in; any other is a JSON file of the same form
/// (see <c>Profiles/PROFILES.md</c>).
/// </summary>
public sealed record NoiseProfile
{
    /// <summary>The profiles that are built in.</summary>
    public static IReadOnlyList<string> BuiltInNames { get; } = ["clean", "light", "heavy"];

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>The shares of rows with no, one, two … errors; their sum is 1.</summary>
    public required IReadOnlyList<double> ErrorCountShares { get; init; }

    /// <summary>How often each error is drawn, in relation to the others; a kind that is not named never is.</summary>
    public required IReadOnlyDictionary<ErrorKind, double> Weights { get; init; }

    /// <summary>The share of rows that ask for a person who is not in the register.</summary>
    public double AbsentShare { get; init; } = 0.10;

    /// <summary>The share of rows that ask for a person with a twin, a parent or child, or a namesake of the same date of birth.</summary>
    public double HardCaseShare { get; init; } = 0.02;

    /// <summary>What the rows of one clerk have in common.</summary>
    public BatchCorrelation Batch { get; init; } = new();

    /// <summary>A built-in profile.</summary>
    /// <exception cref="ProfileException">There is none of this name.</exception>
    public static NoiseProfile BuiltIn(string name) => BuiltInNames.Contains(name)
        ? ProfileReader.Read(DataFile.Text($"Profiles/{name}.json"), name)
        : throw new ProfileException(name, [$"there is no built-in profile of this name: use one of {string.Join(", ", BuiltInNames)}, or the path of a file"]);

    /// <summary>A built-in profile or the one of a JSON file.</summary>
    /// <exception cref="ProfileException">It cannot be read; the exception lists every fault.</exception>
    public static NoiseProfile Load(string nameOrPath)
    {
        if (BuiltInNames.Contains(nameOrPath) || !File.Exists(nameOrPath))
        {
            return BuiltIn(nameOrPath);
        }

        try
        {
            return ProfileReader.Read(File.ReadAllText(nameOrPath), nameOrPath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProfileException($"Noise profile '{nameOrPath}' cannot be read: {e.Message}", e);
        }
    }
}
