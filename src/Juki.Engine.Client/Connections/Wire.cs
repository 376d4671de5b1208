using System.IO.Pipelines;

namespace Juki.Engine.Client.Connections;

/// <summary>An open connection on which nothing but hello was said.</summary>
/// <param name="Output">Takes requests; disposing it closes the connection.</param>
/// <param name="Input">Gives replies.</param>
/// <param name="Info">What the server said in its hello.</param>
internal sealed record Wire(Stream Output, PipeReader Input, ServerInfo Info);
