using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.Server.Tests.Hostile;
using Juki.Engine.Store.Registers;
using Xunit.Abstractions;

namespace Juki.Engine.Server.Tests.Python;

/// <summary>A client of one page that knows the document alone, against a real server.</summary>
[Collection(HostileCollection.Name)]
public sealed class LookupScriptTests(AttackedRegister register, ITestOutputHelper output)
{
    [Fact]
    public async Task Given_the_code_of_a_resident_When_the_script_looks_it_up_Then_it_prints_the_four_items()
    {
        await using ServerUnderAttack server = await ServerUnderAttack.StartAsync(register, new ServerLimits());
        ScriptRun? run = Run(Arguments(server, register.Code));
        if (run is null)
        {
            return;
        }

        using JsonDocument answer = JsonDocument.Parse(run.Output);
        JsonElement items = answer.RootElement.GetProperty("items");
        Assert.Equal((0, "", "found"), (run.ExitCode, run.Errors, answer.RootElement.GetProperty("state").GetString()));
        Assert.Equal(register.Code.ToString("D11", CultureInfo.InvariantCulture), answer.RootElement.GetProperty("code").GetString());
        using Register expected = Register.Open(register.Path);
        ResidentRecord resident = expected.ReadResident(expected.FindRow(CodeOf(register.Code)), new RecordText());
        Assert.Equal(resident.FamilyName.ToString(), items.GetProperty("familyName").GetString());
        Assert.Equal(resident.GivenKana.ToString(), items.GetProperty("givenReading").GetString());
        Assert.Equal((int)resident.Sex, items.GetProperty("sex").GetInt32());
        Assert.Equal(resident.Protected ? "" : resident.Address.ToString(), items.GetProperty("address").GetString());
    }

    [Fact]
    public async Task Given_numbers_that_are_nobodys_code_When_the_script_looks_them_up_Then_it_says_so_and_ends_with_one()
    {
        await using ServerUnderAttack server = await ServerUnderAttack.StartAsync(register, new ServerLimits());
        ulong wrongDigit = register.Code % 10 == 9 ? register.Code - 1 : register.Code + 1;

        AssertState(Run(Arguments(server, wrongDigit)), "no code");
        AssertState(Run(Arguments(server, NobodysCode())), "nobody's");
    }

    [Fact]
    public async Task Given_wrong_arguments_or_a_server_that_is_not_there_When_the_script_is_called_Then_its_exit_code_says_which()
    {
        ServerUnderAttack server = await ServerUnderAttack.StartAsync(register, new ServerLimits());
        string[] gone = Arguments(server, register.Code);
        await server.DisposeAsync();

        Assert.Equal(2, Run([])?.ExitCode ?? 2);
        Assert.Equal(2, Run("localhost", "1", "abc")?.ExitCode ?? 2);
        Assert.Equal(3, Run(gone)?.ExitCode ?? 3);
    }

    private static void AssertState(ScriptRun? run, string state)
    {
        if (run is not null)
        {
            using JsonDocument answer = JsonDocument.Parse(run.Output);
            Assert.Equal((1, state), (run.ExitCode, answer.RootElement.GetProperty("state").GetString()));
        }
    }

    private ulong NobodysCode() =>
        Enumerable.Range(1, int.MaxValue).Select(body => PackedCode.Of(ResidentCode.FromBody((ulong)body))).First(code => !register.Codes.Contains(code));

    private static string[] Arguments(ServerUnderAttack server, ulong code) =>
        [.. server.Address.Split(':'), code.ToString("D11", CultureInfo.InvariantCulture)];

    private static ResidentCode CodeOf(ulong number) =>
        PackedCode.TryRead(number, out ResidentCode code) ? code : throw new ArgumentException("The number is no code.", nameof(number));

    /// <summary>Runs the script; null, with a word about it, where there is no Python.</summary>
    private ScriptRun? Run(params string[] arguments)
    {
        ProcessStartInfo start = new("python3", [Path.Combine(AppContext.BaseDirectory, "Python", "lookup.py"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using Process python = Process.Start(start)!;
            Task<string> errors = python.StandardError.ReadToEndAsync();
            string printed = python.StandardOutput.ReadToEnd();
            python.WaitForExit();
            return new ScriptRun(python.ExitCode, printed, errors.Result);
        }
        catch (Win32Exception)
        {
            output.WriteLine("Not run: there is no python3 on this machine.");
            return null;
        }
    }

    private sealed record ScriptRun(int ExitCode, string Output, string Errors);
}
