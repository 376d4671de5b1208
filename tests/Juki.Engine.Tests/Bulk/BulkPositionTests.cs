using System.Globalization;
using Juki.Engine.Bulk;
using Juki.Engine.Model.Codes;
using Juki.Engine.Store.Changes;
using Juki.Engine.Tests.Engine;
using Juki.Engine.Tests.Files;

namespace Juki.Engine.Tests.Bulk;

/// <summary>A bulk match sees one state of the register from its first row to its last.</summary>
public sealed class BulkPositionTests : IDisposable
{
    private const int Rows = 400;

    private readonly SmallRegister _register = new();
    private readonly TestFiles _files = new();
    private readonly DeltaWriter _writer;
    private bool _hasMoved;

    public BulkPositionTests() => _writer = _register.Engine.Register.BeginChanges(6);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Given_a_resident_who_moves_while_a_file_is_matched_When_it_is_done_Then_all_rows_are_true_of_its_beginning_and_say_so(int workers)
    {
        (BulkSummary summary, string[][] during) = Match("during.csv", workers, moves: true);
        (BulkSummary later, string[][] after) = Match("after.csv", workers, moves: false);

        Assert.True(_hasMoved);
        Assert.Equal((6, 7), (summary.AsOf, later.AsOf));
        Assert.All(during, row => Assert.Equal(("00", "A6", "6"), (row[1], row[11], row[^1])));
        Assert.All(after, row => Assert.Equal(("11", "7"), (row[1], row[^1])));
    }

    public void Dispose()
    {
        _files.Dispose();
        _register.Dispose();
    }

    private (BulkSummary Summary, string[][] Rows) Match(string output, int workers, bool moves)
    {
        Person person = SmallRegister.Yoshida;
        string row = string.Create(CultureInfo.InvariantCulture, $",{person.Name},{person.Kana},{person.Birth},{(int)person.Sex},{person.Address}\n");
        string input = _files.Write("q.csv", "id,name,kana,birth_date,sex,address\n" + string.Concat(Enumerable.Range(0, Rows).Select(id => id.ToString(CultureInfo.InvariantCulture) + row)));
        BulkSummary summary = new BulkMatcher(_register.Engine).Run(new BulkOptions
        {
            Input = input,
            Output = _files.Path(output),
            WorkerCount = workers,
            ChunkBytes = 1_000,
            Overwrites = true,
            Progress = moves ? _ => MoveOnce() : null,
        });
        return (summary, [.. File.ReadLines(_files.Path(output)).Skip(1).Select(line => line.Split(','))]);
    }

    private void MoveOnce()
    {
        if (!_hasMoved)
        {
            _hasMoved = true;
            Person moved = SmallRegister.Yoshida with { Address = "長野県長野市南長野693番地1" };
            moved.AddTo(_writer);
            _writer.Commit(7, ResidentCode.FromBody(moved.Body));
        }
    }
}
