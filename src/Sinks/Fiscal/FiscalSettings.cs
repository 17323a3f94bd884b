using System.Text.Json;
using System.Text.RegularExpressions;
using Ingest.Sinks.Csv;

namespace Ingest.Sinks.Fiscal;

/// <summary>How the sink <c>datapackage</c> is set up: what its publisher alone knows. What is not set is left out of the descriptor.</summary>
internal sealed partial record FiscalSettings
{
    /// <summary>Short name for programs: small letters, digits, <c>- . _ /</c>. Default <c>budget-disclosures</c>.</summary>
    internal required string Name { get; init; }

    /// <summary>Name for people. Default 预算公开与决算公开.</summary>
    internal required string Title { get; init; }

    /// <summary>Where the package is at home, <c>http(s)://</c>. Default none.</summary>
    internal required string Homepage { get; init; }

    /// <summary>Identifier of the licence, such as <c>CC-BY-4.0</c>. Default none: disclosures state no licence, and none is made up.</summary>
    internal required string License { get; init; }

    /// <summary>Where the licence can be read. Default none.</summary>
    internal required string LicenseUrl { get; init; }

    /// <summary>Who publishes the package. Default nobody.</summary>
    internal required string Publisher { get; init; }

    /// <summary>The publisher's address in the web. Default none.</summary>
    internal required string PublisherUrl { get; init; }

    /// <summary>Where the disclosures come from, such as a government's site. Default none; each document's file is named in <c>documents</c> in any case.</summary>
    internal required string Source { get; init; }

    /// <summary>The source's address in the web. Default none.</summary>
    internal required string SourceUrl { get; init; }

    internal static FiscalSettings Of(SinkSettings settings)
    {
        string license = settings.Text("License", ""), publisher = settings.Text("Publisher", ""), source = settings.Text("Source", "");
        if (license.Length > 0 && !LicenseId().IsMatch(license))
            settings.Refuse("License", $"is {license}; it must be an identifier of letters, digits and - . _, such as CC-BY-4.0.");
        string name = settings.Text("Name", DataPackage.Name);
        if (!PackageName().IsMatch(name))
            settings.Refuse("Name", $"is {name}; it must be of small letters, digits and - . _ /, such as budget-disclosures.");
        return new FiscalSettings
        {
            Name = name,
            Title = settings.Text("Title", DataPackage.Title),
            Homepage = UrlOf(settings, "Homepage"),
            License = license,
            LicenseUrl = UrlBeside(settings, "LicenseUrl", "License", license),
            Publisher = publisher,
            PublisherUrl = UrlBeside(settings, "PublisherUrl", "Publisher", publisher),
            Source = source,
            SourceUrl = UrlBeside(settings, "SourceUrl", "Source", source),
        };
    }

    /// <summary>Writes licence, source and publisher, as far as they are known.</summary>
    internal void WriteOrigin(Utf8JsonWriter json)
    {
        if (Homepage.Length > 0)
            json.WriteString("homepage", Homepage);
        WriteOne(json, "licenses", "name", License, LicenseUrl);
        WriteOne(json, "sources", "title", Source, SourceUrl);
        WriteOne(json, "contributors", "title", Publisher, PublisherUrl, role: "publisher");
    }

    private static void WriteOne(Utf8JsonWriter json, string property, string called, string name, string path, string? role = null)
    {
        if (name.Length == 0)
            return;
        json.WriteStartArray(property);
        json.WriteStartObject();
        json.WriteString(called, name);
        if (path.Length > 0)
            json.WriteString("path", path);
        if (role is not null)
            json.WriteString("role", role);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static string UrlBeside(SinkSettings settings, string key, string named, string name)
    {
        string url = UrlOf(settings, key);
        if (url.Length > 0 && name.Length == 0)
            settings.Refuse(key, $"is set and {named} is not: set both, or neither.");
        return url;
    }

    private static string UrlOf(SinkSettings settings, string key)
    {
        string url = settings.Text(key, "");
        if (url.Length > 0 && !(Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https"))
            settings.Refuse(key, $"is {url}; it must be an address that begins with https:// or http://.");
        return url;
    }

    [GeneratedRegex(@"\A[-a-z0-9._/]+\z")]
    private static partial Regex PackageName();

    [GeneratedRegex(@"\A[-a-zA-Z0-9._]+\z")]
    private static partial Regex LicenseId();
}
