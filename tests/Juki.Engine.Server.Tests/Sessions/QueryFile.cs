using Juki.Engine.DataGen.Profiles;
using Juki.Engine.DataGen.Queries;
using Juki.Engine.Model.Records;
using Juki.Engine.TestKit;

namespace Juki.Engine.Server.Tests.Sessions;

/// <summary>Noisy queries about the shared register.</summary>
internal static class QueryFile
{
    /// <summary>So many heavy queries, absent persons among them.</summary>
    public static IReadOnlyList<NoisyQuery> Heavy(ServerRegister register, int count) =>
        NoisyQueries.Make(register.Files, NoiseProfile.BuiltIn("heavy"), new QueryOptions { Count = count, Seed = 3, CodeShare = 0.5 }).Rows();

    public static QueryItems Items(this NoisyQuery query, bool withCode) => new()
    {
        Code = withCode ? query.Code : "",
        Name = query.Name,
        Kana = query.Kana,
        BirthDate = query.BirthDate,
        Sex = query.Sex,
        Address = query.Address,
    };
}
