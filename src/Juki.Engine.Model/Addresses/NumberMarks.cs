namespace Juki.Engine.Model.Addresses;

/// <summary>The text that a layout puts around the numbers. A hyphen stands for that of the digits' width.</summary>
internal readonly record struct NumberMarks(string BeforeChome, string AfterChome, string AfterBan, string BeforeGo, string AfterGo)
{
    private static readonly NumberMarks[] OfLayouts =
    [
        new("", "", "", "", ""),
        new("", "丁目", "番", "", "号"),
        new("", "丁目", "番地", "", ""),
        new("", "丁目", "番地", "の", ""),
        new("", "丁目", "番地", "-", ""),
        new("", "-", "", "-", ""),
        new("", "丁目", "", "-", ""),
        new("", "丁目", "番", "", ""),
        new("", "丁", "番", "", "号"),
        new("", "丁", "", "-", ""),
        new("", "", "", "", ""),
        new("第", "地割", "番地", "", ""),
    ];

    /// <summary>The marks of a layout.</summary>
    public static ref readonly NumberMarks Of(NumberLayout layout) => ref OfLayouts[(int)layout];
}
