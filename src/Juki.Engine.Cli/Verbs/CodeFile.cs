using System.Globalization;
using Juki.Engine.Files;
using Juki.Engine.Model.Codes;

namespace Juki.Engine.Cli.Verbs;

/// <summary>A file with a resident code on each line; empty lines are passed over.</summary>
internal static class CodeFile
{
    /// <summary>Reads the codes.</summary>
    /// <exception cref="FileProblemException">It cannot be read, a line is no code, or there is none.</exception>
    public static IReadOnlyCollection<ResidentCode> Read(string path)
    {
        List<ResidentCode> codes = [];
        int number = 0;
        foreach (string line in Lines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            CodeFault fault = ResidentCode.Parse(line, out ResidentCode code);
            codes.Add(fault == CodeFault.None ? code : throw new FileProblemException(
                string.Create(CultureInfo.InvariantCulture, $"{path} has no resident code on line {number}: a line has eleven digits, the last of which is the check digit.")));
        }

        return codes.Count > 0 ? codes : throw new FileProblemException($"{path} has no resident code: no change would be told. Leave --codes out to be told all.");
    }

    private static string[] Lines(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new FileProblemException($"{path} cannot be read: {failure.Message}", failure);
        }
    }
}
