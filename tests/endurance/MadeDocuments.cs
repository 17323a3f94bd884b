using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Ingest.Endurance;

/// <summary>Any number of different documents, made from those of the corpus: each says the same as its model and has bytes, and so an identity, of its own.</summary>
/// <param name="largest">Models of more bytes are left out.</param>
internal sealed class MadeDocuments(long largest)
{
    private readonly FileInfo[] _models = [.. new DirectoryInfo(Trial.Corpus).EnumerateFiles()
        .Where(file => file.Length <= largest && file.Extension is ".txt" or ".html" or ".docx" or ".pdf" && file.Length <= largest).OrderBy(static file => file.Name, StringComparer.Ordinal)];

    /// <summary>Name of a document.</summary>
    /// <param name="number">From 0.</param>
    public string NameOf(int number)
    {
        FileInfo model = _models[number % _models.Length];
        return string.Create(CultureInfo.InvariantCulture, $"{number:D6}-{Path.GetFileNameWithoutExtension(model.Name)}{model.Extension}");
    }

    /// <summary>Writes a document, whole before it has its name.</summary>
    public void Write(int number, string folder)
    {
        FileInfo model = _models[number % _models.Length];
        byte[] bytes = WithMark(File.ReadAllBytes(model.FullName), model.Extension, number);
        string path = Path.Combine(folder, NameOf(number));
        File.WriteAllBytes(path + ".part", bytes);
        File.Move(path + ".part", path);
    }

    private static byte[] WithMark(byte[] model, string extension, int number)
    {
        byte[] mark = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number:D8}"));
        return extension switch
        {
            ".html" => [.. model, .. "<!-- "u8, .. mark, .. " -->\n"u8],
            ".pdf" => [.. model, .. "\n%"u8, .. mark, .. "\n%%EOF\n"u8],
            ".docx" => WithComment(model, mark),
            _ => [.. model, .. "\n第"u8, .. mark, .. "份\n"u8],
        };
    }

    // The archive's comment stands at its very end (APPNOTE 4.3.16), after its length; the models have none.
    private static byte[] WithComment(byte[] archive, byte[] comment)
    {
        byte[] made = [.. archive, .. comment];
        BinaryPrimitives.WriteUInt16LittleEndian(made.AsSpan(archive.Length - 2), (ushort)comment.Length);
        return made;
    }
}
