using System.Text;
using Ingest.Certify;

namespace Ingest.Commands;

/// <summary>Certificates as JSON: one object for one document, a line for each of several.</summary>
internal sealed class CheckJson : CheckOutput
{
    private readonly CheckOptions _options;

    private readonly TextWriter _to;

    private readonly bool _isFile;

    /// <summary>Begins.</summary>
    public CheckJson(CheckOptions options, Terminal terminal)
    {
        _options = options;
        _isFile = options.Out is not null;
        _to = options.Out is { } path ? new StreamWriter(Create(path), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) : terminal.Lines;
    }

    /// <inheritdoc/>
    public override void Write(Checked one)
    {
        if (one.Certificate is { } certificate)
            Line(_options.IsMany ? CertificateJson.WriteLine(certificate) : CertificateJson.Write(certificate));
        else if (_options.IsMany)
            Line(CertificateJson.WriteLine(new UnreadFile(one.FileName, one.Failure!.Code, one.Failure.Message)));
    }

    /// <inheritdoc/>
    public override void End(CheckTotal total) => _to.Flush();

    /// <inheritdoc/>
    public override void Dispose()
    {
        if (_isFile)
            _to.Dispose();
    }

    // The same bytes on every machine.
    private void Line(string json)
    {
        _to.Write(json);
        _to.Write('\n');
    }
}
