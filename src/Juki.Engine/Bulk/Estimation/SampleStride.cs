using Juki.Engine.Files;
using Juki.Engine.Files.Columns;
using Juki.Engine.Files.Csv;

namespace Juki.Engine.Bulk.Estimation;

/// <summary>Which lines of a file are a sample of it.</summary>
internal static class SampleStride
{
    /// <summary>
    /// The k of "every k-th line" that gives about so many: the lines of the file follow from its length and those of its
    /// first chunk, so that the same file always gives the same sample. Where they mislead, <see cref="EstimationSample"/> sets it right.
    /// </summary>
    /// <exception cref="FileProblemException">It cannot be read twice.</exception>
    public static long Of(string path, CsvLayout layout, int rowsMax)
    {
        using CsvInput input = CsvInput.Open(path, QueryColumns.Schema, layout);
        if (input.Length == 0)
        {
            throw new FileProblemException(path, "is no plain file, and estimating reads it twice", "Save it, or match with a profile that is known");
        }

        CsvChunk chunk = input.CreateChunk();
        if (!input.TryRead(chunk))
        {
            return 1;
        }

        double lines = (double)CsvLines.Count(chunk.Bytes) / chunk.Length * input.Length;
        return Math.Max(1, (long)Math.Ceiling(lines / rowsMax));
    }
}
