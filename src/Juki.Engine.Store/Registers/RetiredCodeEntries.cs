using Juki.Engine.Store.Changes;

namespace Juki.Engine.Store.Registers;

/// <summary>The retired codes of base and delta as one.</summary>
internal static class RetiredCodeEntries
{
    /// <summary>Those whose resident's row was valid at a journal address, ascending; rows as base and delta number them.</summary>
    public static RetiredCodeEntry[] At(RegisterBase registerBase, Delta? delta, long asOf)
    {
        var sight = new Sight(delta, asOf);
        List<RetiredCodeEntry> entries = [];
        foreach (ref readonly RetiredCodeEntry entry in registerBase.RetiredCodes.Span(0, (int)registerBase.RetiredCodes.Length))
        {
            if (sight.Sees(entry.Row))
            {
                entries.Add(entry);
            }
        }

        for (int index = 0; index < (delta?.RetiredCodeCount ?? 0); index++)
        {
            ref readonly DeltaRetiredCode code = ref delta!.RetiredCode(index);
            if (sight.Sees(code.Row))
            {
                entries.Add(RetiredCodeEntry.Of(code));
            }
        }

        entries.Sort();
        return [.. entries];
    }
}
