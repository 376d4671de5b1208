using System.ComponentModel;
using System.Diagnostics;
using Xunit.Abstractions;

namespace Juki.Engine.Protocol.Tests.Conformance;

/// <summary>The vectors are what <c>Vectors/pack.py</c> makes of their meanings.</summary>
public sealed class PackingTests(ITestOutputHelper output)
{
    [Fact]
    public void Given_the_meanings_of_all_vectors_When_packed_by_another_program_Then_their_bytes_come_out()
    {
        ProcessStartInfo packing = new("python3", [Path.Combine(Vector.Folder, "pack.py"), "--check"]) { RedirectStandardOutput = true };
        using Process? python = Start(packing);
        if (python is null)
        {
            output.WriteLine("Not checked: there is no python3 on this machine.");
            return;
        }

        Assert.Equal("", python.StandardOutput.ReadToEnd());
        python.WaitForExit();
        Assert.Equal(0, python.ExitCode);
    }

    private static Process? Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
