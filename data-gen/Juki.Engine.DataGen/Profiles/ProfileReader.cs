using System.Text.Json;
using Juki.Engine.DataGen.Noise;

namespace Juki.Engine.DataGen.Profiles;

/// <summary>Reads a profile and finds all its faults at once.</summary>
internal static class ProfileReader
{
    private const int ErrorsMax = 8;
    private const int BatchRowsMax = 1_000_000;
    private const double SumTolerance = 1e-6;
    private static readonly string[] Properties =
        ["name", "description", "errorCountShares", "absentShare", "hardCaseShare", "batch", "weights"];

    private static readonly string[] BatchProperties = ["rows", "preferredWritingShare", "preferredErrorShare"];
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads the JSON text of a profile.</summary>
    public static NoiseProfile Read(string json, string nameOrPath)
    {
        using JsonDocument document = Parse(json, nameOrPath);
        var faults = new List<string>();
        var root = new JsonSection(document.RootElement, "$", faults);
        root.RefuseOtherThan(Properties);
        NoiseProfile profile = ReadProfile(root, faults);
        return faults.Count == 0 ? profile : throw new ProfileException(nameOrPath, faults);
    }

    private static JsonDocument Parse(string json, string nameOrPath)
    {
        try
        {
            return JsonDocument.Parse(json, Lenient);
        }
        catch (JsonException e)
        {
            string fault = $"line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}: not JSON; compare with a built-in profile";
            throw new ProfileException(nameOrPath, [fault]);
        }
    }

    private static NoiseProfile ReadProfile(JsonSection root, List<string> faults)
    {
        var profile = new NoiseProfile
        {
            Name = root.Text("name"),
            ErrorCountShares = ReadErrorCountShares(root, faults),
            Weights = ReadWeights(root),
            AbsentShare = root.Number("absentShare", 0.10, 0, 1),
            HardCaseShare = root.Number("hardCaseShare", 0.02, 0, 1),
            Batch = ReadBatch(root.Section("batch")),
        };
        if (profile.AbsentShare + profile.HardCaseShare > 1)
        {
            faults.Add("$.absentShare and $.hardCaseShare are together more than 1: lessen one");
        }

        if (profile.ErrorCountShares.Skip(1).Any(share => share > 0) && !profile.Weights.Values.Any(weight => weight > 0))
        {
            faults.Add("$.weights has none above 0, but $.errorCountShares asks for errors: give at least one kind a weight");
        }

        return profile;
    }

    private static double[] ReadErrorCountShares(JsonSection root, List<string> faults)
    {
        double[] shares = root.Numbers("errorCountShares", 1 + ErrorsMax, 0, 1);
        double sum = shares.Sum();
        if (shares.Length > 0 && Math.Abs(sum - 1) > SumTolerance)
        {
            faults.Add(FormattableString.Invariant($"$.errorCountShares sum up to {sum:0.######}, not to 1: they are the shares of rows with no, one, two … errors"));
        }

        return shares;
    }

    private static Dictionary<ErrorKind, double> ReadWeights(JsonSection root)
    {
        JsonSection weights = root.Section("weights");
        weights.RefuseOtherThan([.. Enum.GetValues<ErrorKind>().Select(ErrorNames.Of)]);
        return Enum.GetValues<ErrorKind>().ToDictionary(kind => kind, kind => weights.Number(ErrorNames.Of(kind), 0, 0, double.MaxValue));
    }

    private static BatchCorrelation ReadBatch(JsonSection batch)
    {
        batch.RefuseOtherThan(BatchProperties);
        var usual = new BatchCorrelation();
        return new BatchCorrelation
        {
            Rows = batch.Integer("rows", usual.Rows, 1, BatchRowsMax),
            PreferredWritingShare = batch.Number("preferredWritingShare", usual.PreferredWritingShare, 0, 1),
            PreferredErrorShare = batch.Number("preferredErrorShare", usual.PreferredErrorShare, 0, 1),
        };
    }
}
