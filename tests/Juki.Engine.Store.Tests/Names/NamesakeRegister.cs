using Juki.Engine.Model;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Building;
using Juki.Engine.Store.Registers;
using Juki.Engine.TestKit;

namespace Juki.Engine.Store.Tests.Names;

/// <summary>
/// Two thousand residents of whom every second has the same name, born within a few years in eight towns: dates of every
/// form, removed residents, versions under the same and under other names, addresses without numbers and not understood.
/// </summary>
public sealed class NamesakeRegister : IDisposable
{
    private const int Residents = 2_000;
    private const int Seed = 20_200_401;

    private static readonly string[] Towns = ["東京都千代田区霞が関", "東京都北区赤羽", "北海道札幌市北区新川", "大阪府大阪市北区梅田"];

    private readonly TemporaryDirectory _directory = new();
    private readonly Random _random = new(Seed);

    public NamesakeRegister()
    {
        using (var builder = new RegisterBuilder(Path))
        {
            IResidentSink sink = builder.CreateSink();
            for (int index = 0; index < Residents; index++)
            {
                sink.Add(Resident(index));
                AddVersion(sink, index);
            }

            builder.Complete(new Dictionary<string, string>());
        }

        Register = Register.Open(Path);
    }

    public string Path => _directory["register"];

    public Register Register { get; }

    /// <summary>A date as registers hold them: exact near others, at ends of months, with unknown parts, a season, a period.</summary>
    public static BirthDate Date(Random random)
    {
        int year = random.Next(1938, 1962);
        int month = random.Next(1, 13);
        BirthDate exact = BirthDate.Of(year, month, random.Next(1, DateTime.DaysInMonth(year, month) + 1));
        BirthDate withoutDay = BirthDate.Of(random.Next(4) == 0 ? 0 : year, month, 0);
        return random.Next(24) switch
        {
            0 => BirthDate.Of(year, 0, 0),
            1 => withoutDay,
            2 => BirthDate.Of(0, month, exact.Day),
            3 => BirthDate.Of(year, 2, 29),
            4 => BirthDate.Of(year, 2 + random.Next(2), random.Next(2) == 0 ? 1 : 28),
            5 => exact.TryQualify(DateQualifier.Circa, out BirthDate circa) ? circa : exact,
            6 => exact.TryExtendTo(BirthDate.Of(year + 2, 0, 0), out BirthDate period) ? period : exact,
            7 => BirthDate.Of(year, 0, 0).TryQualify(DateQualifier.Winter, out BirthDate winter) ? winter : exact,
            8 => BirthDate.Unknown,
            9 => BirthDate.Of(year, 1 + (random.Next(2) * 11), random.Next(2) == 0 ? 1 : 31),
            _ => exact,
        };
    }

    public void Dispose()
    {
        Register.Dispose();
        _directory.Dispose();
    }

    private ResidentRecord Resident(int index) => new()
    {
        Code = ResidentCode.FromBody((ulong)index * 4_999_999),
        FamilyName = index % 2 == 0 ? "佐藤" : $"姓{index % 7}",
        GivenName = index % 2 == 0 ? "清" : $"名{index % 11}",
        FamilyKana = "サトウ",
        GivenKana = "キヨシ",
        LatinName = index % 97 == 0 ? "SATO KIYOSHI" : "",
        BirthDate = Date(_random),
        Sex = Sex.Male,
        Address = Address(),
        Status = index % 31 == 0 ? ResidentStatus.Death : ResidentStatus.Current,
    };

    /// <summary>Every third has a former address, every fifth a former name.</summary>
    private void AddVersion(IResidentSink sink, int index)
    {
        if (index % 3 != 0 && index % 5 != 0)
        {
            return;
        }

        ResidentRecord resident = Resident(index);
        sink.AddVersion(new VersionRecord
        {
            Code = resident.Code,
            Kind = index % 3 == 0 ? VersionKind.FormerAddress : VersionKind.FormerName,
            FamilyName = index % 3 == 0 ? resident.FamilyName : "田中",
            GivenName = resident.GivenName,
            BirthDate = resident.BirthDate,
            Sex = resident.Sex,
            Address = resident.Address,
        });
    }

    private string Address()
    {
        string town = Towns[_random.Next(Towns.Length)];
        return _random.Next(12) switch
        {
            0 => town,
            1 => "住所不定",
            2 => "",
            3 => $"{town}　その先 99999番地の88888",
            _ => $"{town}{1 + _random.Next(2)}丁目{1 + _random.Next(3)}番{1 + _random.Next(9)}号",
        };
    }
}
