namespace Ingest.Read.Zip;

/// <summary>Every way in which an archive is refused, with its code and its words.</summary>
internal static class ZipFault
{
    public static UnreadableException NotAnArchive(string found, string expected) =>
        new("ZIP-001", $"Found {found}; expected {expected}, which is a zip archive that begins with 'PK'. "
            + "Look at how the file got its name; give it its true extension or save it again.");

    public static UnreadableException Encrypted(string what) =>
        new("ZIP-002", $"{what} is encrypted with a password; expected an open document. Remove the password and save it again.");

    public static UnreadableException Damaged(string found, Exception? cause = null) =>
        new("ZIP-003", $"{found}; the archive is damaged or cut off. Fetch the file again.", cause);

    public static UnreadableException WrongChecksum(string member, uint found, uint expected) =>
        new("ZIP-004", $"Member '{member}' has CRC {found:x8}; the archive's directory says {expected:x8}. "
            + "Its content was changed or damaged, so no figure in it can be trusted. Fetch the file again.");

    public static UnreadableException Twice(string member) =>
        new("ZIP-005", $"The archive holds member '{member}' twice; expected once. Programs differ in which one they show, so neither is read. Save the document again.");

    public static UnreadableException CannotExpand(string member, Exception cause) =>
        new("ZIP-006", $"Member '{member}' cannot be opened: {cause.Message} Expected a member packed as 'stored' or 'deflate' where the archive's directory says. "
            + "Fetch the file again, or save the document again.", cause);

    public static UnreadableException TooManyMembers(int found, int most) =>
        new("ZIP-007", $"The archive has {found} members or more; at most {most} are read. This does not look like a document.");

    public static UnreadableException ExpandsTooFar(long found, long most) =>
        new("LIMIT-002", $"The archive expands to {found} bytes; the limit MaxExpandedBytes is {most}. Raise it if the document is genuine.");

    public static UnreadableException ExpandsTooMuch(string member, long packed, long expanded, int most) =>
        new("LIMIT-003", $"Member '{member}' expands from {packed} to {expanded} bytes, more than {most} to 1, the limit MaxExpansionRatio. Raise it if the document is genuine.");
}
