using Juki.Engine.Files.Columns;
using Juki.Engine.Files.Csv;

namespace Juki.Engine.Bulk;

/// <summary>Writes the header of a results file.</summary>
internal static class ResultHeader
{
    public static void Write(CsvWriter output, int top)
    {
        foreach (string name in ResultColumns.Names)
        {
            output.Text(name);
        }

        for (int candidate = 2; candidate <= top; candidate++)
        {
            foreach (string name in ResultColumns.CandidateNames)
            {
                output.Text(name);
                output.Append("_"u8);
                output.AppendNumber(candidate);
            }
        }

        output.Text(ResultColumns.Rules);
        output.Text(ResultColumns.AsOf);
        output.EndRow();
    }
}
