using System.Runtime.CompilerServices;
using Juki.Engine.Store.Births;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Rows;
using Juki.Engine.Store.Search;

namespace Juki.Engine.Store.Changes;

/// <summary>
/// The residents that have changed since the base was made: rows of the same format, numbered behind those of the base, each with the
/// journal addresses from which and until which it is valid. One thread applies changes (<see cref="DeltaWriter"/>), any number read.
/// </summary>
/// <remarks>
/// Why readers need no lock. The writer writes, in this order: the texts, dates and places that a row points to; the row, its details
/// and its links; the heads of the chains, by volatile writes; the ends of the rows that it replaces; and last the published address.
/// A reader takes the published address first. So it finds every row that is valid there, whole, and the end of every row that ended
/// there; what is written later has an address above its own, and is passed over. A row reaches a reader only through a head or through
/// the row of its resident, both read after the published address or by a volatile read: whatever it leads to is at least as new.
/// Nothing moves and nothing is freed: chunks stay where they are, and tables are replaced by copies.
/// </remarks>
internal sealed class Delta : IDisposable
{
    private readonly NativeGrowingArray<DeltaRow> _rows;
    private readonly NativeGrowingArray<DatedSignature> _signatures;
    private readonly GrowingArray<RowDetails> _details;
    private readonly GrowingArray<DeltaRetiredCode> _retiredCodes;
    private readonly DeltaHeads _heads;
    private long _published;
    private int _addressLengthMax;

    /// <param name="codes">The base's index of codes.</param>
    /// <param name="firstRow">Rows of the base.</param>
    /// <param name="position">Journal address that the base contains.</param>
    /// <param name="steps">How it grows.</param>
    public Delta(CodeIndex codes, int firstRow, long position, GrowthSteps steps)
    {
        FirstRow = firstRow;
        Position = position;
        _published = position;
        _rows = new NativeGrowingArray<DeltaRow>(steps.ChunkBits);
        _signatures = new NativeGrowingArray<DatedSignature>(steps.ChunkBits);
        _details = new GrowingArray<RowDetails>(steps.ChunkBits);
        _retiredCodes = new GrowingArray<DeltaRetiredCode>(steps.ChunkBits);
        _heads = new DeltaHeads(steps);
        Superseded = new SupersededRows(firstRow, steps);
        ResidentCodes = new ChangedCodes(codes, this);
    }

    /// <summary>Number of the delta's first row: the rows of the base are below it.</summary>
    public int FirstRow { get; }

    /// <summary>Journal address that the base contains.</summary>
    public long Position { get; }

    /// <summary>Journal address of the last change that readers see.</summary>
    public long Published => Volatile.Read(ref _published);

    /// <summary>Length of the longest address that a change has brought.</summary>
    public int AddressLengthMax => Volatile.Read(ref _addressLengthMax);

    /// <summary>Rows of the base that have ended.</summary>
    public SupersededRows Superseded { get; }

    /// <summary>Residents by code, in base and delta.</summary>
    public ChangedCodes ResidentCodes { get; }

    /// <summary>A row of the delta.</summary>
    public ref readonly Row Row(int row) => ref _rows[row - FirstRow].Row;

    /// <summary>What a row of the delta has beside.</summary>
    public ref readonly RowDetails Details(int row) => ref _details[row - FirstRow];

    /// <summary>A retired code of a resident of the delta.</summary>
    public ref readonly DeltaRetiredCode RetiredCode(int index) => ref _retiredCodes[index];

    /// <summary>Whether a row, of base or delta, was valid at a journal address.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsValid(int row, long asOf) => row < FirstRow ? Superseded.IsValid(row, asOf) : IsValid(_rows[row - FirstRow], asOf);

    /// <summary>Rows that were entered, ended ones and some that are not published among them.</summary>
    public int Count => _rows.Count;

    /// <summary>Retired codes that were entered, likewise.</summary>
    public int RetiredCodeCount => _retiredCodes.Count;

    /// <summary>Asks for a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(int row) => _rows.Prefetch(row - FirstRow);

    /// <summary>Where the chains of codes begin, for batches: slot, newest row.</summary>
    public ChainHeads Codes => _heads.Codes;

    /// <summary>Where the chains of names with dates begin, for batches: filter, slot, newest row.</summary>
    public ChainHeads NamesAndDates => _heads.NamesAndDates;

    /// <summary>Asks for the row that was entered last, if one was.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void PrefetchNewest(int head)
    {
        if (head != ChainHeads.None)
        {
            _rows.Prefetch(head);
        }
    }

    /// <summary>The row of the delta that a code had at a journal address, from the newest row of its chain on; −1 if there was none.</summary>
    public int FindCode(int head, ulong body, long asOf)
    {
        for (int index = head; index != ChainHeads.None; index = _rows[index].SameCode)
        {
            if (_rows[index].Row.CodeOrOwner == body && IsValid(_rows[index], asOf))
            {
                return FirstRow + index;
            }
        }

        return -1;
    }

    /// <summary>The retired code of the delta with a body that was known at a journal address; −1 if there was none.</summary>
    public int FindRetiredCode(ulong body, long asOf)
    {
        int index = _heads.RetiredCodes.Of(DeltaKeys.OfCode(body));
        while (index != ChainHeads.None && !(_retiredCodes[index].Body == body && IsValid(_retiredCodes[index].Row, asOf)))
        {
            index = _retiredCodes[index].Before;
        }

        return index;
    }

    /// <summary>Adds the rows with a name and date that were valid to those that the base has.</summary>
    /// <returns>How many there are together, which may be more than <paramref name="rows"/> holds.</returns>
    public int AddByNameAndDate<TCheck>(ulong fullNameHash, int dateId, TCheck check, long asOf, Span<int> rows, int found)
        where TCheck : struct, IRowCheck =>
        AddByNameAndDate(_heads.NamesAndDates.Of(DeltaKeys.OfNameAndDate(fullNameHash, dateId)), check, asOf, rows, found);

    /// <summary>Likewise, where it is known already where the chain begins.</summary>
    public int AddByNameAndDate<TCheck>(int head, TCheck check, long asOf, Span<int> rows, int found)
        where TCheck : struct, IRowCheck => Add<NameAndDateChain, TCheck>(head, check, asOf, rows, found);

    /// <summary>Likewise those with a name.</summary>
    public int AddByName<TCheck>(ulong fullNameHash, TCheck check, long asOf, Span<int> rows, int found)
        where TCheck : struct, IRowCheck =>
        Add<NameChain, TCheck>(_heads.Names.Of(DeltaKeys.OfName(fullNameHash)), check, asOf, rows, found);

    /// <summary>Likewise those of a block of the address.</summary>
    public int AddByBlock<TCheck>(ulong blockHash, TCheck check, long asOf, Span<int> rows, int found)
        where TCheck : struct, IRowCheck =>
        Add<BlockChain, TCheck>(_heads.Blocks.Of(blockHash), check, asOf, rows, found);

    /// <summary>Likewise those with a date whose signatures reach a probe's threshold.</summary>
    public int AddBySignature(int dateId, in SignatureProbe probe, long asOf, Span<int> rows, int found)
    {
        for (int index = _heads.Dates.Of(DeltaKeys.OfDate(dateId)); index != ChainHeads.None; index = _signatures[index].SameDate)
        {
            if (SignatureScan.Score(_signatures[index].Signature, probe) >= probe.Threshold
                && _rows[index].Row.DateId == dateId
                && IsValid(_rows[index], asOf))
            {
                found = Keep(rows, found, FirstRow + index);
            }
        }

        return found;
    }

    /// <summary>Makes room, so that what follows cannot fail.</summary>
    /// <exception cref="InsufficientMemoryException">There is no memory; nothing has changed.</exception>
    /// <exception cref="RegisterException">There would be more rows than row numbers.</exception>
    public void Reserve(int rows, int retiredCodes, int supersededRows)
    {
        if (FirstRow + (long)_rows.Count + rows > int.MaxValue)
        {
            throw RegisterException.Full(FormattableString.Invariant(
                $"The register has {FirstRow + (long)_rows.Count:N0} rows with its changes; the format holds {int.MaxValue:N0}. Make a checkpoint."));
        }

        _rows.Reserve(rows);
        _signatures.Reserve(rows);
        _details.Reserve(rows);
        _retiredCodes.Reserve(retiredCodes);
        _heads.Reserve(rows, retiredCodes);
        Superseded.Reserve(supersededRows);
    }

    /// <summary>Enters a row, from an address that is not published yet; returns its number.</summary>
    public int Enter(in IndexedRow row, in RowDetails details, long address)
    {
        int index = _rows.Add(new DeltaRow
        {
            Row = row.Row,
            From = address,
            Until = long.MaxValue,
            SameCode = row.IsResident ? _heads.Codes.Of(row.Code) : ChainHeads.None,
            SameNameAndDate = _heads.NamesAndDates.Of(row.NameAndDate),
            SameName = row.HasOwnName ? _heads.Names.Of(row.Name) : ChainHeads.None,
            SameBlock = row.HasBlock ? _heads.Blocks.Of(row.Block) : ChainHeads.None,
        });
        _signatures.Add(new DatedSignature { Signature = row.Signature, SameDate = _heads.Dates.Of(row.Date) });
        _details.Add(details);
        SetHeads(row, index);
        return FirstRow + index;
    }

    /// <summary>Enters a retired code of a resident of the delta; returns its index.</summary>
    public int Enter(DeltaRetiredCode code)
    {
        ulong hash = DeltaKeys.OfCode(code.Body);
        code.Before = _heads.RetiredCodes.Of(hash);
        int index = _retiredCodes.Add(code);
        _heads.RetiredCodes.Set(hash, index);
        return index;
    }

    /// <summary>Ends a row, of base or delta, at an address that is not published yet.</summary>
    public void End(int row, long address)
    {
        if (row < FirstRow)
        {
            Superseded.Add(row, address);
        }
        else
        {
            Volatile.Write(ref _rows[row - FirstRow].Until, address);
        }
    }

    /// <summary>Likewise a resident's row: who is sought by code is from now on sought in the delta.</summary>
    public void EndResident(int row, long address)
    {
        End(row, address);
        if (row < FirstRow)
        {
            ResidentCodes.Remove(row);
        }
    }

    /// <summary>Notes the length of an address that is to be published.</summary>
    public void NoteAddressLength(int lengthMax) => Volatile.Write(ref _addressLengthMax, Math.Max(lengthMax, _addressLengthMax));

    /// <summary>Shows readers all that was entered up to an address.</summary>
    public void Publish(long address) => Volatile.Write(ref _published, address);

    /// <summary>Gives the memory back. Nobody may read any more.</summary>
    public void Dispose()
    {
        _rows.Dispose();
        _signatures.Dispose();
        _heads.Dispose();
        Superseded.Dispose();
        ResidentCodes.Dispose();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsValid(in DeltaRow row, long asOf) => row.From <= asOf && asOf < Volatile.Read(in row.Until);

    private int Add<TChain, TCheck>(int newest, TCheck check, long asOf, Span<int> rows, int found)
        where TChain : struct, IChain
        where TCheck : struct, IRowCheck
    {
        for (int index = newest; index != ChainHeads.None; index = TChain.Next(_rows[index]))
        {
            if (IsValid(_rows[index], asOf) && check.Holds(_rows[index].Row))
            {
                found = Keep(rows, found, FirstRow + index);
            }
        }

        return found;
    }

    private static int Keep(Span<int> rows, int found, int row)
    {
        if (found < rows.Length)
        {
            rows[found] = row;
        }

        return found + 1;
    }

    private void SetHeads(in IndexedRow row, int index)
    {
        if (row.IsResident)
        {
            _heads.Codes.Set(row.Code, index);
        }

        _heads.NamesAndDates.Set(row.NameAndDate, index);
        _heads.Dates.Set(row.Date, index);
        if (row.HasOwnName)
        {
            _heads.Names.Set(row.Name, index);
        }

        if (row.HasBlock)
        {
            _heads.Blocks.Set(row.Block, index);
        }
    }
}
