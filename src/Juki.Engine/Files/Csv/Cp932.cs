using System.Text;

namespace Juki.Engine.Files.Csv;

/// <summary>Code page 932. What it cannot decode becomes <see cref="Unreadable"/>, which no byte of it stands for.</summary>
internal static class Cp932
{
    /// <summary>U+FFFF is no character by definition (Unicode §23.7), so it cannot be mistaken for content.</summary>
    public const char Unreadable = '\uFFFF';

    public static Encoding Encoding { get; } = Create();

    private static Encoding Create() =>
        CodePagesEncodingProvider.Instance.GetEncoding(932, EncoderFallback.ExceptionFallback, new DecoderReplacementFallback("\uFFFF"))
        ?? throw new PlatformNotSupportedException("The framework has no code page 932: save the file as UTF-8.");
}
