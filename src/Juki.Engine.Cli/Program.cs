using System.Text;
using Juki.Engine.Cli.Commands;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await JukiCommand.RunAsync(args);
