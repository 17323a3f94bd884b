namespace Ingest.Read.Xml;

/// <summary>Which prefix stands for which namespace (Namespaces in XML 1.0) at the current place.</summary>
internal sealed class NamespaceScopes
{
    public const string Xml = "http://www.w3.org/XML/1998/namespace";
    private const string Xmlns = "http://www.w3.org/2000/xmlns/";

    // Declarations in force are searched one by one. Word declares 40 on the root element.
    private const int Most = 256;

    private readonly List<(string Prefix, string Space)> _declared = [];
    private int _lastScope = 1;

    /// <summary>How many declarations are in force.</summary>
    public int Count => _declared.Count;

    /// <summary>Changes with every declaration and comes back where it ends.</summary>
    public int Scope { get; private set; } = 1;

    /// <summary>Puts a declaration in force.</summary>
    /// <exception cref="NotPlainException">It is not allowed, or there are too many.</exception>
    public void Declare(string prefix, string space)
    {
        if ((prefix.Length > 0 && space.Length == 0) || prefix is "xml" or "xmlns" || space is Xml or Xmlns || _declared.Count == Most)
            throw new NotPlainException($"a declaration of '{prefix}' as '{space}'");
        _declared.Add((prefix, space));
        Scope = ++_lastScope;
    }

    /// <summary>Goes back to a former state.</summary>
    /// <param name="count">Its <see cref="Count"/>.</param>
    /// <param name="scope">Its <see cref="Scope"/>.</param>
    public void Return(int count, int scope)
    {
        _declared.RemoveRange(count, _declared.Count - count);
        Scope = scope;
    }

    /// <summary>The namespace of a prefix, where the empty prefix stands for the default; null where it was not declared.</summary>
    public string? Find(string prefix)
    {
        for (int i = _declared.Count - 1; i >= 0; i--)
        {
            if (_declared[i].Prefix == prefix)
                return _declared[i].Space;
        }
        return prefix.Length == 0 ? "" : prefix == "xml" ? Xml : null;
    }

    /// <summary>The namespace of an element's name.</summary>
    /// <exception cref="NotPlainException">Its prefix was not declared.</exception>
    public string OfElement(XmlName name)
    {
        if (name.Scope != Scope)
        {
            name.Space = Find(name.Prefix) ?? throw new NotPlainException($"the prefix '{name.Prefix}', which is not declared");
            name.Scope = Scope;
        }
        return name.Space;
    }

    /// <summary>The namespace of an attribute's name: without a prefix it is in none.</summary>
    /// <exception cref="NotPlainException">Its prefix was not declared.</exception>
    public string OfAttribute(XmlName name) => name.Prefix.Length == 0 ? "" : OfElement(name);
}
