using System.Runtime.CompilerServices;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Store.Dictionaries;

/// <summary>Full names of rows: family and given name one after the other.</summary>
internal sealed class FullNames(NameDictionary families, NameDictionary givens)
{
    /// <summary>Hash of the T3 key of a row's full name, from the hashes of its parts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong HashOf(in Row row) => givens.JoinAfter(families.KeyHash(row.FamilyId), row.GivenId);

    /// <summary>Asks for the entries that <see cref="HashOf"/> reads.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(in Row row)
    {
        families.PrefetchEntry(row.FamilyId);
        givens.PrefetchEntry(row.GivenId);
    }
}
