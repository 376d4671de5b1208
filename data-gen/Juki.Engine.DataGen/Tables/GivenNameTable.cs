using System.Globalization;
using Juki.Engine.DataGen.Population.Randomness;
using Juki.Engine.Model;

namespace Juki.Engine.DataGen.Tables;

/// <summary>Draws given names by sex and year of birth: between two decades of the table, the nearer one is likelier.</summary>
internal sealed class GivenNameTable
{
    private const int FirstDecade = 1910;
    private const int Decades = 12;
    private readonly SexTable _men = new("M");
    private readonly SexTable _women = new("F");

    /// <summary>A given name; the number tells names apart, whatever their reading.</summary>
    public (int Name, NameForm Form) Sample(ref Draws draws, Sex sex, int birthYear)
    {
        double position = Math.Clamp((birthYear - FirstDecade - 5) / 10.0, 0, Decades - 1);
        int decade = (int)position;
        if (decade + 1 < Decades && draws.Chance(position - decade))
        {
            decade++;
        }

        return (sex == Sex.Female ? _women : _men).Sample(ref draws, decade);
    }

    private sealed class SexTable
    {
        private readonly AliasTable[] _decades = new AliasTable[Decades];
        private readonly NameForm[] _forms;
        private readonly int[] _firstForm;
        private readonly AliasTable _formTable;

        public SexTable(string sex)
        {
            string[][] rows = [.. TableFile.RowsAfterHeader("given_names.tsv").Where(row => row[0] == sex)];
            for (int decade = 0; decade < Decades; decade++)
            {
                int column = 3 + decade;
                _decades[decade] = new AliasTable([.. rows.Select(row => double.Parse(row[column], CultureInfo.InvariantCulture))]);
            }

            (NameForm Form, double Share)[][] readings = [.. rows.Select(row => Readings(row[1], row[2]))];
            _forms = [.. readings.SelectMany(list => list.Select(reading => reading.Form))];
            _firstForm = [0, .. readings.Select(list => list.Length).Scan()];
            _formTable = new AliasTable([.. readings.SelectMany(list => list.Select(reading => reading.Share))], _firstForm);
        }

        public (int Name, NameForm Form) Sample(ref Draws draws, int decade)
        {
            int name = _decades[decade].Sample(ref draws);
            int start = _firstForm[name];
            int count = _firstForm[name + 1] - start;
            return (name, _forms[count == 1 ? start : start + _formTable.Sample(ref draws, start, count)]);
        }

        // "ヒロト ハルト:30": other readings carry their percentage, the first one has the rest.
        private static (NameForm Form, double Share)[] Readings(string name, string column)
        {
            string[][] parts = [.. column.Split(' ').Select(part => part.Split(':'))];
            double[] others = [.. parts.Skip(1).Select(part => double.Parse(part[1], CultureInfo.InvariantCulture))];
            return [(new NameForm(name, parts[0][0]), 100 - others.Sum()), .. parts.Skip(1).Select((part, i) => (new NameForm(name, part[0]), others[i]))];
        }
    }
}
