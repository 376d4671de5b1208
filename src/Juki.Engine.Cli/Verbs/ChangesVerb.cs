using System.CommandLine;
using Juki.Engine.Changes.Feed;
using Juki.Engine.Cli.Commands;
using Juki.Engine.Cli.Remote;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;

namespace Juki.Engine.Cli.Verbs;

/// <summary><c>juki changes</c>: what has changed since a journal address.</summary>
internal static class ChangesVerb
{
    private static readonly TimeSpan FollowInterval = TimeSpan.FromSeconds(1);

    public static Command Create()
    {
        var asked = new RegisterOrServer();
        Option<long> since = new("--since") { Description = "Journal address up to which all is known; 0 for all that is still kept.", HelpName = "ADDRESS", Required = true };
        Option<string> codes = new("--codes") { Description = "Only changes of these residents: a file with a code on each line, present or former.", HelpName = "FILE" };
        Option<bool> follow = new("--follow") { Description = "Go on with the changes to come, until told to stop." };
        Option<bool> json = new("--json") { Description = "Print a JSON object on each line instead of CSV." };
        var command = new Command("changes", "List what has changed since a journal address: which resident, why, when, and which items, never their values. The last line says through which address it is all.");
        asked.AddTo(command);
        Array.ForEach((Option[])[since, codes, follow, json], command.Options.Add);
        CommonOptions.InRange(since, address => address >= 0, "a journal address, 0 or more");
        command.SetAction((parsed, stop) =>
        {
            IReadOnlyCollection<ResidentCode>? followed = parsed.GetValue(codes) is { } file ? CodeFile.Read(file) : null;
            var question = new ChangesQuestion(parsed.GetValue(since), followed, parsed.GetValue(follow));
            var output = ChangesOutput.To(System.Console.Out, parsed.GetValue(json));
            return asked.AsksServer(parsed)
                ? ThereAsync(asked.Server(parsed), question, output, stop)
                : Task.FromResult(Here(asked, parsed, question, output, stop));
        });
        return command;
    }

    private static int Here(RegisterOrServer asked, ParseResult parsed, ChangesQuestion question, ChangesOutput output, CancellationToken stop)
    {
        string directory = asked.Register(parsed);
        return OpenedRegister.Use(directory, asked.Load(parsed), register =>
        {
            TimeSpan? interval = question.Follows ? FollowInterval : null;
            var follower = new JournalFollower(register, directory, TimeProvider.System);
            return PrintAsync(follower.RunAsync(question.Since, question.Codes, interval, stop), output, question).GetAwaiter().GetResult();
        });
    }

    private static Task<int> ThereAsync(ServerAccess access, ChangesQuestion question, ChangesOutput output, CancellationToken stop) =>
        AskedServer.UseAsync(access, (client, server) => PrintAsync(RemoteFeed.Pages(client, server, access, question, stop), output, question), stop);

    /// <summary>To be told to stop is how following ends.</summary>
    private static async Task<int> PrintAsync(IAsyncEnumerable<ChangePage> pages, ChangesOutput output, ChangesQuestion question)
    {
        try
        {
            output.Begin(question.Since);
            await foreach (ChangePage page in pages)
            {
                output.Write(page);
            }
        }
        catch (OperationCanceledException) when (question.Follows)
        {
            // What was printed says how far it is.
        }

        output.End();
        return ExitCode.Ok;
    }
}
