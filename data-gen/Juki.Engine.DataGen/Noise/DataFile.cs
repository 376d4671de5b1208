namespace Juki.Engine.DataGen.Noise;

/// <summary>Reads the data files that are part of this assembly.</summary>
internal static class DataFile
{
    /// <summary>The whole text of a file.</summary>
    public static string Text(string name)
    {
        using Stream stream = typeof(DataFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its data file '{name}': check the EmbeddedResource items of its project.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The lines of a file.</summary>
    public static string[] Lines(string name) => Text(name).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
