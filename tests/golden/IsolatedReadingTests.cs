using Ingest.Deliver;
using Ingest.Isolate;
using Ingest.Model;
using Ingest.Read;

namespace Ingest.GoldenTests;

/// <summary>Documents read in a process of their own are the same, byte for byte.</summary>
public sealed class IsolatedReadingTests : IDisposable
{
    private readonly IsolatedReading _isolated = new(new ReaderPool(ReaderCommandLine.OfThisProgram("reader"), new IsolationOptions()));

    private readonly Pipeline _own = new(Catalogue.Readers, new ReadLimits(), new RetryOptions(), TimeProvider.System);

    public void Dispose() => _isolated.Dispose();

    [Fact]
    public void Every_rendering_gives_the_same_bytes_from_a_process_of_its_own()
    {
        foreach (string name in Repository.Renderings)
        {
            Attempt attempt = _isolated.Read(Path.Combine(Repository.Documents, name));

            Assert.True(attempt.Document is not null, $"{name}: {attempt.Failure?.Message}");
            Assert.True(Json(Reading.Of(name)).SequenceEqual(Json(attempt.Document!)), $"{name} read in a process of its own is another document.");
        }
    }

    [Fact]
    public void A_file_that_cannot_be_read_gives_the_same_failure()
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pdf");
        File.WriteAllText(path, "%PDF-1.7 and no more");
        try
        {
            (Failure? here, Failure? there) = (_own.Read(path, CancellationToken.None).Failure, _isolated.Read(path).Failure);

            Assert.Equal((here!.Code, here.Message, here.Disposition), (there!.Code, there.Message, there.Disposition));
        }
        finally
        {
            File.Delete(path);
        }
        Assert.Equal("FILE-002", _isolated.Read(path).Failure?.Code);
    }

    private static byte[] Json(Document document)
    {
        using var json = new MemoryStream();
        CanonicalJson.Write(document, json);
        return json.ToArray();
    }
}
