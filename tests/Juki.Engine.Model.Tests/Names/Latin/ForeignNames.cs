namespace Juki.Engine.Model.Tests.Names.Latin;

/// <summary>Common names of foreign residents as they are written in katakana; written for these tests.</summary>
internal static class ForeignNames
{
    public static (string Latin, string Kana)[] Pairs { get; } =
    [
        .. """
        WILLIAM ウィリアム,SMITH スミス,JOHN ジョン,MICHAEL マイケル,DAVID デイビッド,JAMES ジェームズ,ROBERT ロバート,CHRISTOPHER クリストファー,
        CHARLES チャールズ,CHARLOTTE シャーロット,ELIZABETH エリザベス,THOMAS トーマス,GEORGE ジョージ,KATHERINE キャサリン,MARGARET マーガレット,
        VICTORIA ビクトリア,STEVEN スティーブン,PETER ピーター,ANDREW アンドリュー,JENNIFER ジェニファー,JESSICA ジェシカ,SARAH サラ,LAURA ローラ,
        THOMPSON トンプソン,CAMPBELL キャンベル,WASHINGTON ワシントン,JACKSON ジャクソン,ALEXANDER アレクサンダー,PHILIP フィリップ,WRIGHT ライト,
        KNIGHT ナイト,BENJAMIN ベンジャミン,JOSE ホセ,JUAN フアン,GARCIA ガルシア,RODRIGUEZ ロドリゲス,FERNANDEZ フェルナンデス,NGUYEN グエン,
        KIM キム,PARK パク,LEE リー,CHEN チェン,WANG ワン,ZHANG ジャン,MÜLLER ミュラー,SCHMIDT シュミット,PIERRE ピエール,JEAN ジャン,MARIA マリア,
        ANNA アンナ,SILVA シルバ,OLIVEIRA オリベイラ,MOHAMMED モハメド,AHMED アフメド,SINGH シン,KUMAR クマール,IVANOV イワノフ,DMITRI ドミトリ,
        O'BRIEN オブライエン,MACDONALD マクドナルド,HARRIS ハリス,HENRY ヘンリー,RICHARD リチャード,PATRICIA パトリシア,CAROLINE キャロライン,
        NICOLE ニコール,ERIC エリック,BRIAN ブライアン,KEVIN ケビン,SCOTT スコット,BAKER ベイカー,TAYLOR テイラー,COOPER クーパー,MARTIN マーティン,
        YOUNG ヤング,SANTOS サントス,MATTHEW マシュー,WHITE ホワイト,MOORE ムーア,MARY メアリー,JONES ジョーンズ,WALKER ウォーカー,DELA=CRUZ デラクルス
        """.Split(',', StringSplitOptions.TrimEntries).Select(pair => pair.Split(' ')).Select(pair => (pair[0].Replace('=', ' '), pair[1])),
    ];

    /// <summary>Other ways to write some of them, and names of Japanese descent.</summary>
    public static (string Latin, string Kana)[] OtherSpellings { get; } =
    [
        ("WILLIAM", "ウイリアム"), ("WILLIAM", "ういりあむ"), ("WILLIAM", "ｳｨﾘｱﾑ"), ("JOHN", "ジヨン"), ("DAVID", "デービッド"), ("JAMES", "ジェイムス"),
        ("VICTORIA", "ヴィクトリア"), ("SILVA", "シルヴァ"), ("CATHERINE", "キャサリン"), ("TANAKA", "タナカ"), ("SATO", "サトウ"), ("SATOU", "サトウ"),
        ("ONO", "オオノ"), ("OHNO", "オオノ"), ("SHINJI", "シンジ"), ("SINZI", "シンジ"), ("TATSUYA", "タツヤ"), ("KYOKO", "キョウコ"),
    ];
}
