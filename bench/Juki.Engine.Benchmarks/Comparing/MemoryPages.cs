namespace Juki.Engine.Benchmarks.Comparing;

/// <summary>The report's words for kinds of memory.</summary>
internal static class MemoryPages
{
    /// <summary>Native memory advised as huge pages.</summary>
    public const string Huge = "2 MB";

    /// <summary>Native memory in small pages.</summary>
    public const string Small = "4 KB";

    /// <summary>The managed heap, whose pages are small.</summary>
    public const string Managed = "managed 4 KB";

    /// <summary>No memory beyond the caches.</summary>
    public const string None = "-";
}
