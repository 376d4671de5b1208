using System.Globalization;
using Juki.Engine.Model;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Building;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Tests.Building;

/// <summary>A few hundred residents and versions with every shape that a row must hold.</summary>
internal static class Sample
{
    public const int Residents = 300;

    private static readonly Sex[] Sexes = [Sex.Male, Sex.Female, Sex.NotKnown, Sex.NotApplicable];

    /// <summary>Builds the sample over several sinks, the residents dealt out from <paramref name="first"/> on.</summary>
    public static void Build(
        string directory,
        int sinks = 1,
        int first = 0,
        Compression compression = Compression.None,
        IProgress<(string Step, double Share)>? progress = null,
        CancellationToken cancellation = default)
    {
        using var builder = new RegisterBuilder(directory, compression);
        IResidentSink[] all = [.. Enumerable.Range(0, sinks).Select(_ => builder.CreateSink())];
        for (int index = 0; index < Residents; index++)
        {
            int resident = (index + first) % Residents;
            AddVersions(all[(index + 1) % sinks], resident);
            all[index % sinks].Add(Resident(resident));
        }

        builder.Complete(new Dictionary<string, string> { ["made-by"] = "sample" }, progress, cancellation);
    }

    public static ResidentCode Code(int index) => ResidentCode.FromBody((ulong)index * 7_919_777 % ResidentCode.BodyCount);

    public static ResidentCode RetiredCode(int index) => ResidentCode.FromBody(5_000_000_000 + (ulong)index);

    public static ResidentRecord Resident(int index) => new()
    {
        Code = Code(index),
        FamilyName = Latin(index) && index % 2 == 0 ? "" : Pick(index, "髙橋", "高橋", "𠮷田", "田中", "佐々木"),
        GivenName = Latin(index) && index % 2 == 0 ? "" : Pick(index / 5, "太郎", "花子", "実", ""),
        FamilyKana = Pick(index, "タカハシ", "タカハシ", "ヨシダ", "タナカ", "ササキ"),
        GivenKana = Pick(index / 5, "タロウ", "ハナコ", "ミノル", ""),
        LatinName = Latin(index) ? Pick(index, "SMITH JOHN WILLIAM", "MADONNA", " ODD  SPACES ") : "",
        Alias = index % 17 == 0 ? Pick(index, "山田　太郎", "木村", "A B") : "",
        FormerSurname = index % 19 == 0 ? "旧﨑" : "",
        BirthDate = index % 23 == 0 ? BirthDate.Of(1938, 0, 0) : BirthDate.Of(1940 + (index % 60), 1 + (index % 12), 1 + (index % 28)),
        Sex = Sexes[index % Sexes.Length],
        MunicipalityCode = Pick(index, "131016", "13101", ""),
        Address = Address(index),
        Household = Pick(index, "", "0", "12345", "世帯甲", "007", "2147483647"),
        Status = (ResidentStatus)(index % 29 == 0 ? 1 + (index % 3) : 0),
        StatusDate = index % 29 == 0 && index % 2 == 0 ? new DateOnly(2024, 2, 29) : null,
        Protected = index % 31 == 0,
    };

    public static string Address(int index) => Pick(
        index,
        $"東京都千代田区霞が関一丁目{1 + (index % 9)}番{1 + (index % 30)}号",
        $"東京都千代田区霞ヶ関1-{1 + (index % 9)}-{1 + (index % 30)} コーポ桜{100 + (index % 5)}号室",
        "",
        "どこかよくわからない所　その先 99999番地の88888",
        $"北海道札幌市中央区北一条西{1 + (index % 20)}丁目2番地");

    private static void AddVersions(IResidentSink sink, int index)
    {
        for (int version = 0; version < index % 4; version++)
        {
            sink.AddVersion(new VersionRecord
            {
                Code = Code(index),
                Kind = version == 2 ? VersionKind.FormerName : VersionKind.FormerAddress,
                From = version == 0 ? null : new DateOnly(2010 + version, 4, 1),
                To = new DateOnly(2011 + version, 3, 31),
                FamilyName = "旧姓",
                GivenName = version.ToString(CultureInfo.InvariantCulture),
                FamilyKana = "キュウセイ",
                BirthDate = BirthDate.Of(1950, 1, 1),
                Sex = Sex.Female,
                MunicipalityCode = "131016",
                Address = Address(index + version + 1),
            });
        }

        if (index % 41 == 0)
        {
            sink.AddVersion(new VersionRecord
            {
                Code = Code(index),
                Kind = VersionKind.FormerCode,
                FormerCode = RetiredCode(index),
                To = new DateOnly(2020, 1, 1),
            });
        }
    }

    private static bool Latin(int index) => index % 7 == 0;

    private static string Pick(int index, params string[] texts) => texts[index % texts.Length];
}
