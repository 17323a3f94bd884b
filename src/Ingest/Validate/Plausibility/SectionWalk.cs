using Ingest.Model;

namespace Ingest.Validate.Plausibility;

/// <summary>Walks the tree of sections.</summary>
internal static class SectionWalk
{
    /// <summary>Every section of a document, each before those below it.</summary>
    public static IEnumerable<Section> Sections(this Document document)
    {
        var open = new Stack<Section>(document.Narrative.Reverse());
        while (open.TryPop(out Section? section))
        {
            yield return section;
            for (int i = section.Sections.Count - 1; i >= 0; i--)
                open.Push(section.Sections[i]);
        }
    }
}
