using Juki.Engine.Store.Changes;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Store.Registers;

/// <summary>
/// Finds residents by code in base and delta. Where the base has a row that has not ended, that is the answer: a code has one resident.
/// So only codes that the base does not have, and those whose row has ended, are sought in the delta.
/// </summary>
internal sealed class RegisterCodes(RegisterBase registerBase)
{
    /// <summary>Codes in flight.</summary>
    private const int Lanes = 64;

    private Delta? _delta;

    /// <summary>Takes the changes in.</summary>
    public void Attach(Delta delta) => _delta = delta;

    /// <summary>The row of a body of a code at a journal address; −1 if there was none.</summary>
    public int Find(ulong body, long asOf)
    {
        int row = registerBase.Find(body);
        return _delta is { } delta ? Choose(delta, body, row, asOf) : row;
    }

    /// <summary>The batched form.</summary>
    public void Find(ReadOnlySpan<ulong> bodies, Span<int> rows, long asOf)
    {
        registerBase.Find(bodies, rows);
        if (_delta is not { } delta)
        {
            return;
        }

        Span<OpenLane> open = stackalloc OpenLane[Lanes];
        for (int first = 0; first < bodies.Length; first += Lanes)
        {
            int count = Math.Min(Lanes, bodies.Length - first);
            Correct(delta, bodies.Slice(first, count), rows.Slice(first, count), asOf, open);
        }
    }

    /// <summary>A code that was retired at a journal address.</summary>
    public bool TryFindRetired(ulong body, long asOf, out RetiredCode retired)
    {
        if (_delta is { } delta && delta.FindRetiredCode(body, asOf) is var changed and >= 0)
        {
            ref readonly DeltaRetiredCode found = ref delta.RetiredCode(changed);
            retired = new RetiredCode(found.Row, StoredDay.ToDate(found.From), StoredDay.ToDate(found.To));
            return true;
        }

        int index = registerBase.FindRetiredCode(body);
        bool isValid = index >= 0 && new Sight(_delta, asOf).Sees(registerBase.RetiredCodes[index].Row);
        retired = isValid ? RetiredCode.Of(registerBase.RetiredCodes[index]) : default;
        return isValid;
    }

    private static int Choose(Delta delta, ulong body, int baseRow, long asOf) =>
        baseRow >= 0 && delta.Superseded.IsValid(baseRow, asOf) ? baseRow : delta.FindCode(body, asOf);

    /// <summary>
    /// Passes, each of which asks for the lines that the next one reads: bit of the row or filter of the codes, slot, newest row of the
    /// chain, answer.
    /// </summary>
    private static void Correct(Delta delta, ReadOnlySpan<ulong> bodies, Span<int> rows, long asOf, Span<OpenLane> open)
    {
        for (int lane = 0; lane < rows.Length; lane++)
        {
            if (rows[lane] >= 0)
            {
                delta.Superseded.Prefetch(rows[lane]);
            }
            else
            {
                delta.Codes.PrefetchFilter(DeltaKeys.OfCode(bodies[lane]));
            }
        }

        open = open[..List(delta, bodies, rows, asOf, open)];
        foreach (ref OpenLane lane in open)
        {
            lane.Head = delta.Codes.OfLikely(DeltaKeys.OfCode(bodies[lane.Lane]));
            delta.PrefetchNewest(lane.Head);
        }

        foreach (ref readonly OpenLane lane in open)
        {
            rows[lane.Lane] = delta.FindCode(lane.Head, bodies[lane.Lane], asOf);
        }
    }

    /// <summary>The lanes that the base does not settle and whose code the delta may have: about those that have changed.</summary>
    private static int List(Delta delta, ReadOnlySpan<ulong> bodies, Span<int> rows, long asOf, Span<OpenLane> open)
    {
        int count = 0;
        for (int lane = 0; lane < rows.Length; lane++)
        {
            if (rows[lane] >= 0 ? !delta.Superseded.IsValid(rows[lane], asOf) : delta.Codes.MayHold(DeltaKeys.OfCode(bodies[lane])))
            {
                delta.Codes.PrefetchSlot(DeltaKeys.OfCode(bodies[lane]));
                open[count++].Lane = lane;
            }
        }

        return count;
    }

    /// <summary>A code that is sought in the delta, and where its chain begins.</summary>
    private struct OpenLane
    {
        public int Lane;
        public int Head;
    }
}
