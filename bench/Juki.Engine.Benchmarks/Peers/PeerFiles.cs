using Juki.Engine.Benchmarks.Registers;
using Juki.Engine.Files;
using Juki.Engine.Files.Csv;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Benchmarks.Peers;

/// <summary>Writes what the peers load and are asked, so that all have the same data to the letter.</summary>
internal sealed class PeerFiles(Register register, string directory)
{
    private const int BytesPerWrite = 1 << 20;

    /// <summary><c>residents.csv</c>: every resident, removed ones included, without versions.</summary>
    public void WriteResidents()
    {
        var resident = new PeerResident(register);
        Write("residents.csv", "code,name,kana,birth_date,sex,address\n"u8, register.ResidentCount, (row, output) =>
        {
            resident.Read(row);
            output.Text(register.CodeOf(row).Reveal());
            output.Text(resident.Name);
            output.Text(resident.Kana);
            output.Text(resident.BirthDate);
            output.Text(resident.Sex);
            output.Text(resident.Address);
        });
    }

    /// <summary><c>queries.csv</c>, as <c>juki match</c> reads it, and <c>questions.csv</c> with all that was drawn.</summary>
    public void WriteQuestions(PeerQuestion[] questions)
    {
        Write("queries.csv", "id,code,name,kana,birth_date,sex,address\n"u8, questions.Length, (id, output) =>
        {
            output.Number(id);
            output.Empty();
            output.Text(questions[id].Name);
            output.Empty();
            WriteItems(output, questions[id]);
        });
        Write("questions.csv", "id,expected,code,name,noisy_name,birth_date,sex,address\n"u8, questions.Length, (id, output) =>
        {
            output.Number(id);
            output.Text(CodeOf(questions[id].Resident));
            output.Text(questions[id].Code.Reveal());
            output.Text(questions[id].Name);
            output.Text(questions[id].NoisyName);
            WriteItems(output, questions[id]);
        });
    }

    /// <summary><c>SIDE.asked.csv</c>: noisy queries as peers can take them.</summary>
    public void WriteAsked(string side, NoisyQuery[] queries) =>
        Write(FormattableString.Invariant($"{side}.asked.csv"), "id,name,birth_date,sex,address\n"u8, queries.Length, (id, output) =>
        {
            var query = PeerQuery.Of(queries[id]);
            output.Number(id);
            output.Text(query.Name);
            output.Text(query.BirthDate);
            output.Text(query.Sex);
            output.Text(query.Address);
        });

    /// <summary>What one of our sides answers to the first questions.</summary>
    public void WriteAnswers(string side, int[] residents) =>
        Write(FormattableString.Invariant($"{side}.answers.csv"), "id,code\n"u8, residents.Length, (id, output) =>
        {
            output.Number(id);
            output.Text(CodeOf(residents[id]));
        });

    private static void WriteItems(CsvWriter output, PeerQuestion question)
    {
        output.Text(question.BirthText);
        output.Text(question.Sex);
        output.Text(question.Address);
    }

    private void Write(string name, ReadOnlySpan<byte> header, int count, Action<int, CsvWriter> writeRow)
    {
        using var file = new NewFile(Path.Combine(directory, name), overwrites: true);
        file.Write(header);
        var rows = new CsvWriter();
        for (int index = 0; index < count; index++)
        {
            writeRow(index, rows);
            rows.EndRow();
            if (rows.Written.Length >= BytesPerWrite || index == count - 1)
            {
                file.Write(rows.Written);
                rows.Clear();
            }
        }

        file.Publish();
    }

    private string CodeOf(int resident) => resident < 0 ? string.Empty : register.CodeOf(resident).Reveal();
}
