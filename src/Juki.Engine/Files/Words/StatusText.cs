using Juki.Engine.Model.Records;

namespace Juki.Engine.Files.Words;

/// <summary>A resident's status as files have it.</summary>
internal static class StatusText
{
    public static bool TryParse(ReadOnlySpan<char> text, out ResidentStatus status)
    {
        ResidentStatus? read = text.Trim() switch
        {
            "" or "current" or "現住" => ResidentStatus.Current,
            "death" or "死亡" => ResidentStatus.Death,
            "emigration" or "国外転出" => ResidentStatus.Emigration,
            "ex officio" or "職権消除" => ResidentStatus.ExOfficio,
            _ => null,
        };
        status = read ?? ResidentStatus.Current;
        return read is not null;
    }

    public static ReadOnlySpan<byte> Format(ResidentStatus status) => status switch
    {
        ResidentStatus.Death => "death"u8,
        ResidentStatus.Emigration => "emigration"u8,
        ResidentStatus.ExOfficio => "ex officio"u8,
        _ => "current"u8,
    };
}
