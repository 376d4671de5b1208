namespace Juki.Engine.Load.Connections;

/// <summary>The server answered hello with an error.</summary>
internal sealed class HelloRefusedException : IOException
{
    public HelloRefusedException()
    {
    }

    public HelloRefusedException(string message)
        : base(message)
    {
    }

    public HelloRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
