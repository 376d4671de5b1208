using System.Text.Json;
using Juki.Engine.Files;
using Juki.Engine.Server.Hosting;
using Microsoft.Extensions.Configuration;

namespace Juki.Engine.Cli.Verbs;

/// <summary>
/// Puts the settings of <c>juki serve</c> together: the file beside the program, a file of the user's, the environment, the options
/// of the command line; what comes later overrides.
/// </summary>
internal static class ServeSettings
{
    private const string Shipped = "appsettings.json";
    private const string Logging = "Logging";

    /// <summary>Reads them.</summary>
    /// <exception cref="FileProblemException">A file is missing, no JSON, or has a section that means nothing here.</exception>
    public static IConfiguration Read(string? file, IReadOnlyDictionary<string, string?> options)
    {
        ConfigurationBuilder all = new();
        all.AddConfiguration(ReadFile(Path.Combine(AppContext.BaseDirectory, Shipped)));
        if (file is not null)
        {
            all.AddConfiguration(ReadFile(file));
        }

        return all.AddEnvironmentVariables().AddInMemoryCollection(options).Build();
    }

    private static IConfiguration ReadFile(string file)
    {
        try
        {
            using FileStream stream = File.OpenRead(file);
            IConfiguration read = new ConfigurationBuilder().AddJsonStream(stream).Build();
            return read.GetChildren().FirstOrDefault(section => !IsKnown(section.Key)) is { } unknown
                ? throw new FileProblemException(file, $"'{unknown.Key}' is no section of the settings", $"Those are {JukiServerOptions.SectionName} and {Logging}")
                : read;
        }
        catch (Exception failure) when (failure is FormatException or InvalidDataException or JsonException)
        {
            throw new FileProblemException(file, $"it is not JSON ({failure.GetBaseException().Message.TrimEnd('.')})", "Mend it, or leave --settings out", failure);
        }
    }

    private static bool IsKnown(string section) =>
        section.Equals(JukiServerOptions.SectionName, StringComparison.OrdinalIgnoreCase) || section.Equals(Logging, StringComparison.OrdinalIgnoreCase);
}
