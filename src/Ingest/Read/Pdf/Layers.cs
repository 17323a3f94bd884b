using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Ingest.Read.Pdf;

/// <summary>Optional content: layers that the document shows or not (ISO 32000-2 §8.11).</summary>
internal static class Layers
{
    private static readonly NameToken Properties = NameToken.Create("OCProperties"), Default = NameToken.D, OffList = NameToken.Create("OFF");

    /// <summary>The layers that are off when the document is opened.</summary>
    public static IReadOnlySet<IndirectReference> Off(PdfDocument document)
    {
        var off = new HashSet<IndirectReference>();
        try
        {
            if (Resolve(document, document.Structure.Catalog.CatalogDictionary, Properties) is DictionaryToken properties
                && Resolve(document, properties, Default) is DictionaryToken standard && Resolve(document, standard, OffList) is ArrayToken list)
            {
                foreach (IToken token in list.Data)
                {
                    if (token is IndirectReferenceToken reference)
                        off.Add(reference.Data);
                }
            }
        }
        catch (Exception e) when (e is not OutOfMemoryException and not UnreadableException)
        {
            // Layers that cannot be told are shown.
        }
        return off;
    }

    private static IToken? Resolve(PdfDocument document, DictionaryToken dictionary, NameToken name) =>
        !dictionary.TryGet(name, out IToken? token) ? null : token is IndirectReferenceToken reference ? document.Structure.GetObject(reference.Data)?.Data : token;
}
