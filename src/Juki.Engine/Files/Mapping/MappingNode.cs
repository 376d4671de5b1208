using System.Text.Json;

namespace Juki.Engine.Files.Mapping;

/// <summary>A value of a mapping's JSON with the line on which it begins, so that faults can say where they are.</summary>
/// <param name="Line">Line, from 1.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A string's text, or a number as written; empty for others.</param>
internal sealed record MappingNode(int Line, JsonTokenType Kind, string Text)
{
    /// <summary>Members of an object in their order, duplicates included.</summary>
    public List<(string Name, MappingNode Value)> Members { get; } = [];

    /// <summary>Elements of an array.</summary>
    public List<MappingNode> Elements { get; } = [];

    public bool IsObject => Kind == JsonTokenType.StartObject;

    public bool IsArray => Kind == JsonTokenType.StartArray;

    public bool IsString => Kind == JsonTokenType.String;
}
