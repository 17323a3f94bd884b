using System.Globalization;
using System.Text;
using Ingest.Certify;
using Spectre.Console;

namespace Ingest.Commands;

/// <summary>Certificates for people at a terminal: in full for one document, a line and the broken identities for each of several.</summary>
internal sealed class CheckText : CheckOutput
{
    private const int WidthOfFiles = 160;

    private readonly CheckOptions _options;

    private readonly int _files;

    private readonly StreamWriter? _file;

    private readonly IAnsiConsole _screen;

    private int _done;

    /// <summary>Begins.</summary>
    public CheckText(CheckOptions options, int files, Terminal terminal)
    {
        (_options, _files, _screen) = (options, files, terminal.Screen);
        if (options.Out is not { } path)
            return;
        _file = new StreamWriter(Create(path), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        _screen = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(_file) });
        _screen.Profile.Width = WidthOfFiles;
    }

    /// <inheritdoc/>
    public override void Write(Checked one)
    {
        _done++;
        if (_options.IsMany)
            WriteLine(one);
        else if (one.Certificate is { } certificate)
            CertificateDrawing.Draw(_screen, certificate);
    }

    /// <inheritdoc/>
    public override void End(CheckTotal total)
    {
        if (_options.IsMany && _done > 0)
        {
            _screen.Write(new Text(string.Create(CultureInfo.InvariantCulture,
                $"\n{Words.Number(total.Documents, "document", "documents")}, {total.Unclean} with something broken, {total.Unread} not read. {Words.Number(total.Counts.Total, "identity", "identities")}: {Words.Of(total.Counts)}\n"),
                new Style(total.IsClean ? Color.Green : Color.Red)));
        }
        _file?.Flush();
    }

    /// <inheritdoc/>
    public override void Dispose() => _file?.Dispose();

    private void WriteLine(Checked one)
    {
        string place = string.Create(CultureInfo.InvariantCulture, $"[{_done}/{_files}] {Terminal.CleanName(one.FileName)}: ");
        if (one.Certificate is not { } certificate)
        {
            _screen.Write(new Text($"{place}not read, {one.Failure!.Code}\n", new Style(Color.Red)));
            return;
        }
        _screen.Write(new Text(string.Create(CultureInfo.InvariantCulture,
            $"{place}{Words.Number(certificate.Tables.Count, "table", "tables")}, {Words.Of(certificate.Counts)}{(certificate.Conservation.Lost == 0 ? "" : $", {certificate.Conservation.Lost} characters lost")}, {Words.Number(certificate.Problems.Count, "remark", "remarks")}\n"),
            certificate.IsClean ? Style.Plain : new Style(Color.Red)));
        FindingDrawing.Blocks(_screen, certificate, Model.Verdict.Broken);
    }
}
