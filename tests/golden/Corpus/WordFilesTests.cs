using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Ingest.GoldenTests.Corpus;

public sealed class WordFilesTests
{
    public static TheoryData<string> WordFiles { get; } = [.. Repository.Renderings.Where(name => name.EndsWith(".docx", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(WordFiles))]
    public void Every_Word_file_of_the_corpus_is_valid(string fileName)
    {
        using var document = WordprocessingDocument.Open(Path.Combine(Repository.Documents, fileName), isEditable: false);

        ValidationErrorInfo[] errors = [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document)];

        Assert.True(errors.Length == 0, string.Join('\n', errors.Select(error => $"{error.Path?.XPath}: {error.Description}")));
    }
}
