using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Juki.Engine.Model.Addresses;

/// <summary>The 47 prefectures, in the order of JIS X 0401.</summary>
public static class Prefectures
{
    /// <summary>Names; the prefecture with code <c>n</c> stands at index <c>n − 1</c>.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "北海道", "青森県", "岩手県", "宮城県", "秋田県", "山形県", "福島県", "茨城県", "栃木県", "群馬県",
        "埼玉県", "千葉県", "東京都", "神奈川県", "新潟県", "富山県", "石川県", "福井県", "山梨県", "長野県",
        "岐阜県", "静岡県", "愛知県", "三重県", "滋賀県", "京都府", "大阪府", "兵庫県", "奈良県", "和歌山県",
        "鳥取県", "島根県", "岡山県", "広島県", "山口県", "徳島県", "香川県", "愛媛県", "高知県", "福岡県",
        "佐賀県", "長崎県", "熊本県", "大分県", "宮崎県", "鹿児島県", "沖縄県",
    ];

    /// <summary>The first two characters tell all prefectures apart.</summary>
    private static readonly FrozenDictionary<uint, int> CodeOfStart =
        Names.Select((name, index) => KeyValuePair.Create(StartKey(name), index + 1)).ToFrozenDictionary();

    /// <summary>Code of the prefecture that the text starts with; 0 if it starts with none.</summary>
    /// <param name="text">An address.</param>
    /// <param name="length">Length of the prefecture's name; 0 if there is none.</param>
    public static int ReadAtStart(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        if (text.Length < 3 || !CodeOfStart.TryGetValue(StartKey(text), out int code))
        {
            return 0;
        }

        string name = Names[code - 1];
        if (!text.StartsWith(name, StringComparison.Ordinal))
        {
            return 0;
        }

        length = name.Length;
        return code;
    }

    private static uint StartKey(ReadOnlySpan<char> text) => ((uint)text[0] << 16) | text[1];
}
