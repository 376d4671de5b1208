namespace Juki.Engine.Files.Csv;

/// <summary>The encodings that files may have.</summary>
public enum CsvEncoding : byte
{
    /// <summary>UTF-8, with or without byte order mark.</summary>
    Utf8 = 0,

    /// <summary>Microsoft's Shift_JIS, code page 932.</summary>
    Cp932 = 1,
}
