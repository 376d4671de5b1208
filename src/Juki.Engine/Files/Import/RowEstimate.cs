using Juki.Engine.Files.Csv;
using Microsoft.Win32.SafeHandles;

namespace Juki.Engine.Files.Import;

/// <summary>About how many rows a file has: as many for each byte as at its start.</summary>
internal static class RowEstimate
{
    private const int SampleBytes = 1 << 20;

    /// <summary>Rows; 0 for what is no file or has no length (a pipe), which must not be read twice.</summary>
    public static long Of(string path)
    {
        long length = File.Exists(path) ? new FileInfo(path).Length : 0;
        if (length == 0)
        {
            return 0;
        }

        try
        {
            using SafeFileHandle file = File.OpenHandle(path, options: FileOptions.SequentialScan);
            byte[] sample = new byte[Math.Min(length, SampleBytes)];
            int read = RandomAccess.Read(file, sample, 0);
            return (long)((double)length / Math.Max(read, 1) * CsvLines.Count(sample.AsSpan(0, read)));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Reading the file itself will say what is wrong with it.
            return 0;
        }
    }
}
