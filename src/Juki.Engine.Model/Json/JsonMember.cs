namespace Juki.Engine.Model.Json;

/// <summary>A member of an object.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Line">The line on which its name stands.</param>
/// <param name="Value">Its value.</param>
public readonly record struct JsonMember(string Name, int Line, JsonTree Value);
