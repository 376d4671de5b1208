using System.Runtime.InteropServices;
using Juki.Engine.Model.Records;

namespace Juki.Engine.DataGen.Tests.Population;

/// <summary>Adds up a hash of every record: the sum does not depend on the order. Allocates nothing.</summary>
public sealed class DigestSink : IResidentSink
{
    public ulong Digest { get; private set; }

    public long Records { get; private set; }

    public void Add(in ResidentRecord resident)
    {
        ulong hash = Mix(resident.Code.Body, resident.BirthDate.Packed + (ulong)resident.Sex + ((ulong)resident.Status << 8) + (resident.Protected ? 1UL << 16 : 0));
        hash = Mix(hash, (ulong)(resident.StatusDate?.DayNumber ?? 0));
        hash = Text(Text(Text(Text(hash, resident.FamilyName), resident.GivenName), resident.FamilyKana), resident.GivenKana);
        hash = Text(Text(Text(hash, resident.LatinName), resident.Alias), resident.FormerSurname);
        Sum(Text(Text(Text(hash, resident.MunicipalityCode), resident.Address), resident.Household));
    }

    public void AddVersion(in VersionRecord version)
    {
        ulong hash = Mix(version.Code.Body, version.BirthDate.Packed + (ulong)version.Sex + ((ulong)version.Kind << 8));
        hash = Mix(Mix(hash, (ulong)(version.From?.DayNumber ?? 0)), (ulong)(version.To?.DayNumber ?? 0) + version.FormerCode.Body);
        hash = Text(Text(Text(Text(hash, version.FamilyName), version.GivenName), version.FamilyKana), version.GivenKana);
        Sum(Text(Text(Text(hash, version.LatinName), version.MunicipalityCode), version.Address));
    }

    private void Sum(ulong hash)
    {
        Digest += hash;
        Records++;
    }

    private static ulong Text(ulong hash, ReadOnlySpan<char> text)
    {
        hash = Mix(hash, (ulong)text.Length);
        foreach (byte b in MemoryMarshal.AsBytes(text))
        {
            hash = (hash ^ b) * 1099511628211;
        }

        return hash;
    }

    private static ulong Mix(ulong hash, ulong value)
    {
        hash = (hash ^ value) * 0x9E3779B97F4A7C15;
        return hash ^ (hash >> 29);
    }
}
