using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Juki.Engine.Matching.Weights;

/// <summary>Writes a match profile in the form that <see cref="MatchProfileReader"/> reads, number for number.</summary>
internal sealed class MatchProfileWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Utf8JsonWriter _json;

    private MatchProfileWriter(Utf8JsonWriter json) => _json = json;

    public static string Write(MatchProfile profile)
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter json = new(bytes, Options))
        {
            new MatchProfileWriter(json).WriteProfile(profile);
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan) + "\n";
    }

    private void WriteProfile(MatchProfile profile)
    {
        _json.WriteStartObject();
        _json.WriteString("name", profile.Name);
        _json.WriteString("about", profile.About);
        _json.WriteNumber("presentShare", profile.PresentShare);
        _json.WriteStartObject("m");
        WriteM(profile.M);
        WriteSame(profile.Code.M);
        _json.WriteEndObject();
        _json.WriteStartObject("u");
        WriteU(profile);
        WriteSame(profile.Code.U);
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteM(LevelProbabilities m)
    {
        WriteTable("name", m.Name);
        WriteTable("kana", m.Kana);
        WriteTable("birth", m.Birth);
        WriteTable("sex", m.Sex);
        WriteTable("address", m.Address);
    }

    private void WriteU(MatchProfile profile)
    {
        WriteTable("name", profile.NameFactors);
        WriteTable("kana", profile.KanaShares);
        WriteTable("reading", profile.ReadingFactors);
        WriteTable("birth", profile.BirthFactors);
        WriteTable("sex", profile.SexShares);
        foreach (string section in (string[])[ProfileNames.Address, ProfileNames.Places, ProfileNames.Persons])
        {
            WriteTable(section, profile.AddressFactors, level => ProfileNames.SectionOf(level) == section);
        }
    }

    private void WriteSame(double same)
    {
        _json.WriteStartObject("code");
        _json.WriteNumber("same", same);
        _json.WriteEndObject();
    }

    private void WriteTable<TLevel>(string item, LevelTable<TLevel> table, Predicate<TLevel>? isWanted = null)
        where TLevel : unmanaged, Enum
    {
        _json.WriteStartObject(item);
        foreach (TLevel level in ProfileNames.Levels<TLevel>().Where(level => isWanted?.Invoke(level) ?? true))
        {
            _json.WriteNumber(ProfileNames.Of(level), table[level]);
        }

        _json.WriteEndObject();
    }
}
