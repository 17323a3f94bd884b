using Ingest.Read.Pdf.Tags;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Core;

namespace Ingest.Read.Pdf;

/// <summary>What the pages of one document share while they are read: fonts, layers that are switched off, the wish to stop.</summary>
internal sealed class PageSession(IReadOnlySet<IndirectReference> layersOff, StructureTree? structure, CancellationToken cancellation)
{
    private static readonly NameToken Layer = NameToken.Create("OC");

    private readonly HashSet<string> _offNames = [];

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>The document's tags; null where it has none.</summary>
    public StructureTree? Structure => structure;

    public FontShelf Fonts { get; } = new();

    /// <summary>Reads which names stand for layers that are switched off.</summary>
    public void NameLayers(DictionaryToken properties)
    {
        if (layersOff.Count == 0)
            return;
        foreach (KeyValuePair<string, IToken> entry in properties.Data)
        {
            if (entry.Value is IndirectReferenceToken reference && layersOff.Contains(reference.Data))
                _offNames.Add(entry.Key);
            else
                _offNames.Remove(entry.Key);
        }
    }

    public bool IsOff(NameToken name) => _offNames.Count > 0 && _offNames.Contains(name.Data);

    /// <summary>True for a form, an image or an annotation on a layer that is switched off.</summary>
    public bool IsOff(DictionaryToken dictionary) =>
        layersOff.Count > 0 && dictionary.TryGet(Layer, out IToken? layer) && layer is IndirectReferenceToken reference && layersOff.Contains(reference.Data);
}
