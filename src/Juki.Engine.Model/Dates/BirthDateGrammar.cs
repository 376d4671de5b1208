using Juki.Engine.Model.Writing;

namespace Juki.Engine.Model.Dates;

/// <summary>
/// The grammar of folded dates:
/// <code>
/// date    = single | single ("/" | "~" | "から") single ["まで"]
/// single  = unknown | plain [third | "頃" | "~" | season] ["生" | "生まれ"]
/// plain   = digits | [era] year [("年" | sep) month [("月" | sep) day ["日"]]]
/// third   = 上旬 | 中旬 | 下旬
/// </code>
/// </summary>
internal static class BirthDateGrammar
{
    public static BirthDateFault Read(ReadOnlySpan<char> text, out BirthDate date)
    {
        if (TrySplitPeriod(text, out ReadOnlySpan<char> first, out ReadOnlySpan<char> last))
        {
            return ReadPeriod(first, last, out date);
        }

        return ReadSingle(text, out date);
    }

    private static bool TrySplitPeriod(ReadOnlySpan<char> text, out ReadOnlySpan<char> first, out ReadOnlySpan<char> last)
    {
        ReadOnlySpan<char> body = TrimEnd(text, "まで");
        int at = body.IndexOf("から");
        int width = 2;
        if (at < 0)
        {
            at = body.IndexOf('~');
            width = 1;
        }

        if (at < 0)
        {
            at = SlashBetweenYears(body);
        }

        bool split = at > 0 && at + width < body.Length;
        first = split ? body[..at] : default;
        last = split ? body[(at + width)..] : default;
        return split;
    }

    /// <summary>In <c>1940/1945</c> the slash joins two dates, in <c>1940/5/17</c> it separates parts.</summary>
    private static int SlashBetweenYears(ReadOnlySpan<char> text)
    {
        int at = text.IndexOf('/');
        bool between = at >= 4 && text.Length >= at + 5 && AsciiDigits.IsAll(text[(at + 1)..(at + 5)]);
        return between ? at : -1;
    }

    private static BirthDateFault ReadPeriod(ReadOnlySpan<char> first, ReadOnlySpan<char> last, out BirthDate date)
    {
        date = default;
        BirthDateFault fault = ReadSingle(first, out BirthDate start);
        if (fault != BirthDateFault.None)
        {
            return fault;
        }

        fault = ReadSingle(last, out BirthDate end);
        return fault != BirthDateFault.None ? fault
            : start.TryExtendTo(end, out date) ? BirthDateFault.None
            : BirthDateFault.Format;
    }

    private static BirthDateFault ReadSingle(ReadOnlySpan<char> text, out BirthDate date)
    {
        text = TrimEnd(TrimEnd(text, "まれ"), "生");
        date = default;
        if (IsUnknown(text))
        {
            return BirthDateFault.None;
        }

        text = DateEnding.Split(text, out DateEnding ending);
        BirthDateFault fault = PlainDateReader.Read(text, out BirthDate plain);
        return fault != BirthDateFault.None ? fault
            : ending.TryApply(plain, out date) ? BirthDateFault.None
            : BirthDateFault.Format;
    }

    private static bool IsUnknown(ReadOnlySpan<char> text) =>
        text is "不詳" or "不明" or "年月日不詳" or "生年月日不詳" or "年月日不明" or "生年月日不明"
            or "XXXX" or "XXXX-XX-XX" or "XXXXXXXX" or "0000-00-00" or "00000000";

    private static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> text, ReadOnlySpan<char> ending) =>
        text.EndsWith(ending, StringComparison.Ordinal) ? text[..^ending.Length] : text;
}
