using System.IO.Pipelines;
using Juki.Engine.Server.Hosting;
using Microsoft.AspNetCore.Connections;

namespace Juki.Engine.Server.Tests.Hosting;

/// <summary>Stands in for the sessions where listening itself is tested: sends back what it reads, and ends with the drain.</summary>
internal sealed class EchoHandler(ServerLifetime lifetime) : ConnectionHandler
{
    public override async Task OnConnectedAsync(ConnectionContext connection)
    {
        using CancellationTokenRegistration leaving = lifetime.Draining.Register(connection.Transport.Input.CancelPendingRead);
        ReadResult read;
        do
        {
            read = await connection.Transport.Input.ReadAsync();
            foreach (ReadOnlyMemory<byte> piece in read.Buffer)
            {
                await connection.Transport.Output.WriteAsync(piece);
            }

            connection.Transport.Input.AdvanceTo(read.Buffer.End);
        }
        while (!read.IsCompleted && !read.IsCanceled);
    }
}
