using Juki.Engine.Store.Changes;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Store.Registers;

/// <summary>Finds residents by code, and retired codes, in base and delta.</summary>
internal sealed class RegisterCodes(RegisterBase registerBase)
{
    private Delta? _delta;

    /// <summary>Takes the changes in.</summary>
    public void Attach(Delta delta) => _delta = delta;

    /// <summary>Asks for what the batched form reads first of a body.</summary>
    public void Prefetch(ulong body)
    {
        if (_delta is { } delta)
        {
            delta.ResidentCodes.Prefetch(body);
        }
        else
        {
            registerBase.Prefetch(body);
        }
    }

    /// <summary>The row of a body of a code at a journal address; −1 if there was none.</summary>
    public int Find(ulong body, long asOf) =>
        _delta is { } delta ? delta.ResidentCodes.Find(body, asOf) : registerBase.Find(body);

    /// <summary>The batched form.</summary>
    public void Find(ReadOnlySpan<ulong> bodies, Span<int> rows, long asOf)
    {
        if (_delta is { } delta)
        {
            delta.ResidentCodes.Find(bodies, rows, asOf);
        }
        else
        {
            registerBase.Find(bodies, rows);
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
}
