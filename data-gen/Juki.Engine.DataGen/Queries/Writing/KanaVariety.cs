using Juki.Engine.DataGen.Noise.Drafts;
using Juki.Engine.DataGen.Texts;

namespace Juki.Engine.DataGen.Queries.Writing;

/// <summary>Writes readings.</summary>
internal static class KanaVariety
{
    private const int HiraganaDistance = 'ァ' - 'ぁ';
    private const char VoicedMark = 'ﾞ';
    private const char SemiVoicedMark = 'ﾟ';

    /// <summary>Half-width forms exist of these, at the same index in <see cref="HalfWidth"/> (JIS X 0201).</summary>
    private const string FullWidth = "ァアィイゥウェエォオカキクケコサシスセソタチッツテトナニヌネノハヒフヘホマミムメモャヤュユョヨラリルレロワヲンー";
    private const string HalfWidth = "ｧｱｨｲｩｳｪｴｫｵｶｷｸｹｺｻｼｽｾｿﾀﾁｯﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓｬﾔｭﾕｮﾖﾗﾘﾙﾚﾛﾜｦﾝｰ";
    private const string Voiced = "ガギグゲゴザジズゼゾダヂヅデドバビブベボヴ";
    private const string Unvoiced = "カキクケコサシスセソタチツテトハヒフヘホウ";
    private const string SemiVoiced = "パピプペポ";
    private const string SemiUnvoiced = "ハヒフヘホ";

    /// <summary>Writes family and given name's reading.</summary>
    public static void Write(QueryDraft draft, in WritingHabits habits, TextBuffer kana)
    {
        kana.Clear();
        Append(kana, draft.FamilyKana.Span, habits.Kana);
        if (!draft.FamilyKana.IsEmpty && !draft.GivenKana.IsEmpty && !draft.KanaSpaceMisplaced)
        {
            NameVariety.AppendSpace(kana, habits.Spacing);
        }

        Append(kana, draft.GivenKana.Span, habits.Kana);
    }

    private static void Append(TextBuffer kana, ReadOnlySpan<char> reading, KanaForm form)
    {
        foreach (char c in reading)
        {
            switch (form)
            {
                case KanaForm.HalfWidth:
                    AppendHalfWidth(kana, c);
                    break;
                case KanaForm.Hiragana:
                    kana.Append(c is >= 'ァ' and <= 'ヶ' ? (char)(c - HiraganaDistance) : c);
                    break;
                default:
                    kana.Append(c);
                    break;
            }
        }
    }

    /// <summary>A voiced kana becomes two characters; what has no half-width form (ヰ, ヱ) stays.</summary>
    private static void AppendHalfWidth(TextBuffer kana, char c)
    {
        (char plain, char mark) =
            Voiced.IndexOf(c, StringComparison.Ordinal) is >= 0 and int voiced ? (Unvoiced[voiced], VoicedMark)
            : SemiVoiced.IndexOf(c, StringComparison.Ordinal) is >= 0 and int semi ? (SemiUnvoiced[semi], SemiVoicedMark)
            : (c, default);
        int index = FullWidth.IndexOf(plain, StringComparison.Ordinal);
        kana.Append(index >= 0 ? HalfWidth[index] : plain);
        if (mark != default)
        {
            kana.Append(mark);
        }
    }
}
