namespace Juki.Engine.Server.Tests.Hosting;

/// <summary>Asks an <see cref="EchoHandler"/>.</summary>
internal static class Echo
{
    /// <summary>Sends bytes and asserts that they come back.</summary>
    public static async Task AssertAnswersAsync(Stream stream)
    {
        byte[] sent = [1, 2, 3, 4, 5];
        byte[] received = new byte[sent.Length];
        await stream.WriteAsync(sent);
        await stream.ReadExactlyAsync(received);
        Assert.Equal(sent, received);
    }
}
