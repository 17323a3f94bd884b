using System.Text;
using Ingest;
using Ingest.Commands;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await CommandLine.RunAsync(args, Catalogue.All, Terminal.OfProcess(), TimeProvider.System);
