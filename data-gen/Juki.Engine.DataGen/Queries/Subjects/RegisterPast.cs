using Juki.Engine.DataGen.Noise;
using Juki.Engine.DataGen.Noise.Drafts;
using Juki.Engine.DataGen.Noise.Names;
using Juki.Engine.DataGen.Noise.Sources;
using Juki.Engine.DataGen.Texts;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.DataGen.Queries.Subjects;

/// <summary>The former names and addresses that a register holds of a resident.</summary>
internal sealed class RegisterPast(Register register) : IPersonPast
{
    private readonly char[] _present = new char[register.AddressLengthMax];
    private readonly char[] _former = new char[register.AddressLengthMax];

    /// <summary>Whose past it is.</summary>
    public int ResidentRow { get; set; }

    /// <inheritdoc/>
    public bool TrySetFormerAddress(AddressDraft address, ref QueryRandom random)
    {
        ReadOnlySpan<char> present = _present.AsSpan(0, register.RenderAddress(ResidentRow, _present));
        (int first, int count) = register.VersionsOf(ResidentRow);
        int start = random.Below(count);
        for (int step = 0; step < count; step++)
        {
            int version = first + ((start + step) % count);
            ReadOnlySpan<char> former = _former.AsSpan(0, register.RenderAddress(version, _former));
            if (register[version].Kind == VersionKind.FormerAddress && !former.IsEmpty && !former.SequenceEqual(present))
            {
                address.Set(former);
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public bool TrySetFormerFamily(TextBuffer family, TextBuffer kana, ref QueryRandom random)
    {
        (int first, int count) = register.VersionsOf(ResidentRow);
        int start = random.Below(count);
        for (int step = 0; step < count; step++)
        {
            int version = first + ((start + step) % count);
            int id = register[version].FamilyId;
            if (IsOfMarriage(register[version].Kind) && IsAnother(register.Families.Text(id), family))
            {
                family.Set(register.Families.Text(id));
                kana.Set(register.Families.Kana(id));
                return true;
            }
        }

        return false;
    }

    private static bool IsOfMarriage(VersionKind kind) =>
        kind is VersionKind.FormerName or VersionKind.FormerSurname or VersionKind.PresentFormerSurname;

    private static bool IsAnother(ReadOnlySpan<char> former, TextBuffer present) =>
        Script.BeginsWithKanji(former) && !NameVariants.AreVariants(former, present.Span);
}
