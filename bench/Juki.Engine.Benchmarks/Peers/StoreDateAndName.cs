using Juki.Engine.Model.Names;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Benchmarks.Peers;

/// <summary>Who was born on this day and bears this name, from keys made beforehand: the index alone, in batches.</summary>
internal sealed class StoreDateAndName : IAnswerer
{
    private const int RowsPerQuestion = 8;

    private readonly Register _register;
    private readonly int[] _dateIds;
    private readonly ulong[] _names;
    private readonly int[] _rows = new int[OurRound.BatchLength * RowsPerQuestion];
    private readonly int[] _counts = new int[OurRound.BatchLength];

    public StoreDateAndName(Register register, PeerQuestion[] questions)
    {
        _register = register;
        var name = new PreparedName();
        _dateIds = [.. questions.Select(question => register.Births.DateIdOf(question.Birth))];
        _names = [.. questions.Select(question => HashOf(question.Name))];

        ulong HashOf(string text)
        {
            name.Set(text);
            return KeyHash.Of(name.Key(FoldTier.T3));
        }
    }

    public string Name => "date-and-name-store";

    public void Answer(int first, Span<int> residents)
    {
        int count = residents.Length;
        _register.Births.FindByName(_dateIds.AsSpan(first, count), _names.AsSpan(first, count), RowsPerQuestion, _rows, _counts);
        for (int index = 0; index < count; index++)
        {
            residents[index] = TheOnly(_rows.AsSpan(index * RowsPerQuestion, Math.Min(_counts[index], RowsPerQuestion)));
        }
    }

    /// <summary>A resident and their own versions count as one.</summary>
    private int TheOnly(ReadOnlySpan<int> rows)
    {
        int only = rows.IsEmpty ? PeerQuestion.Nobody : _register.ResidentOf(rows[0]);
        foreach (int row in rows)
        {
            only = _register.ResidentOf(row) == only ? only : PeerQuestion.Nobody;
        }

        return only;
    }
}
