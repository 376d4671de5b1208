using Juki.Engine.DataGen.Noise.Sources;
using Juki.Engine.Store.Dictionaries;

namespace Juki.Engine.DataGen.Queries.Subjects;

/// <summary>The family or given names of a register.</summary>
internal sealed class RegisterNames(NameDictionary names) : INameList
{
    /// <inheritdoc/>
    public int Count => names.Count;

    /// <inheritdoc/>
    public ReadOnlySpan<char> Text(int id) => names.Text(id);

    /// <inheritdoc/>
    public ReadOnlySpan<char> Kana(int id) => names.Kana(id);
}
