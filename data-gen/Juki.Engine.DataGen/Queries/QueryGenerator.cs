using Juki.Engine.DataGen.Noise.Sources;
using Juki.Engine.DataGen.Profiles;
using Juki.Engine.DataGen.Queries.HardCases;
using Juki.Engine.DataGen.Queries.Subjects;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.DataGen.Queries;

/// <summary>
/// Makes a file of noisy queries for a register, and the file of their truth. The same register, profile, count and seed
/// give the same bytes, whatever the number of threads.
/// </summary>
/// <remarks>
/// Queries have the columns <c>id,code,name,kana,birth_date,sex,address</c>; truth has <c>id,code,errors</c>, where
/// <c>code</c> is empty for a person who is not in the register, and <c>errors</c> lists, with semicolons between,
/// <c>absent</c> or a hard case (<c>hard:twin</c>, <c>hard:parent-child</c>, <c>hard:namesake</c>), then the errors that were put in.
/// </remarks>
public sealed class QueryGenerator
{
    private const int HardCasesMax = 65_536;
    private readonly Register _register;
    private readonly NoiseProfile _profile;
    private readonly QueryOptions _options;
    private readonly IAbsentPersons _absent;

    /// <summary>Prepares a query file.</summary>
    /// <exception cref="ArgumentException">Options are out of range.</exception>
    /// <exception cref="RegisterException">The register has no residents to ask for.</exception>
    public QueryGenerator(Register register, NoiseProfile profile, QueryOptions options, IAbsentPersons absent)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(options);
        options.Verify();
        if (register.ResidentsAt(register.JournalAddress).Count == 0)
        {
            throw new RegisterException("The register holds no residents to ask for: generate or import some first.");
        }

        (_register, _profile, _options, _absent) = (register, profile, options, absent);
    }

    /// <summary>Writes both files, header and rows; progress is the number of rows written.</summary>
    public void Write(TextWriter queries, TextWriter truth, IProgress<long>? progress, CancellationToken cancellation)
    {
        ResidentList residents = _register.ResidentsAt(_register.JournalAddress);
        HardCaseRows hardCases = HardCaseRows.Find(_register, residents, HardCasesWanted(), _options.Seed, cancellation);
        NoiseSources sources = ReadSources(residents);
        QueryMaker NewMaker() => new(_profile, _options, sources, new RegisterSubjectReader(_register, residents, hardCases, _absent));

        new QueryStream(NewMaker, _options.Count, _options.Threads).Write(queries, truth, progress, cancellation);
    }

    private int HardCasesWanted() => (int)Math.Min(Math.Ceiling(_options.Count * _profile.HardCaseShare), HardCasesMax);

    private NoiseSources ReadSources(ResidentList residents)
    {
        int lastDate = _register.Births.DateCount - 1;
        return new NoiseSources(
            new NameIndex(new RegisterNames(_register.Families)),
            new NameIndex(new RegisterNames(_register.Givens)),
            new RegisterFamilyDraw(_register, residents),
            _register.Births.Date(lastDate).Year);
    }
}
