using System.Net.Mime;
using System.Text.Json;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.Server.Metrics;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Juki.Engine.Server.Hosting.Listening;

/// <summary>
/// Answers <c>GET /health</c>: 200 while the server serves, 503 while it leaves or when its register is damaged; the body says
/// which, and how the journal is, in JSON. A journal that takes no changes does not end the answers.
/// </summary>
internal sealed class HealthApplication(ServerHealth health, ServerMetrics metrics) : IHttpApplication<HttpContext>
{
    private const string Path = "/health";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public Task ProcessRequestAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        return request.Path != Path ? Refuse(context, StatusCodes.Status404NotFound)
            : !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) ? Refuse(context, StatusCodes.Status405MethodNotAllowed)
            : Answer(context.Response, health.State, HttpMethods.IsHead(request.Method));
    }

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    private static Task Refuse(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private Task Answer(HttpResponse response, ServerState state, bool headOnly)
    {
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                State = state.ToString().ToLowerInvariant(),
                health.Residents,
                metrics.Connections,
                Journal = new
                {
                    State = health.Journal?.State.ToString().ToLowerInvariant() ?? "read only",
                    Reason = health.Journal?.Reason ?? "",
                    health.DurableAddress,
                    health.SnapshotAddress,
                    RenewalFailure = health.RenewalFailure ?? "",
                },
                UptimeMs = (long)health.Uptime.TotalMilliseconds,
            },
            Json);
        response.StatusCode = state == ServerState.Serving ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        response.ContentType = MediaTypeNames.Application.Json;
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "no-store";
        return headOnly ? Task.CompletedTask : response.Body.WriteAsync(body, 0, body.Length);
    }
}
