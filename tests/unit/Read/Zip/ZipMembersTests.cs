using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Ingest.Read;
using Ingest.Read.Zip;

namespace Ingest.UnitTests.Read.Zip;

public sealed class ZipMembersTests
{
    [Fact]
    public void A_member_is_found_without_regard_to_case_and_read_to_its_end()
    {
        using ZipMembers members = ZipMembers.Open(Archive(("Word/A.xml", "2238.02")), new ReadLimits());
        using MemberStream member = members.OpenMember("word/a.xml")!;
        using var reader = new StreamReader(member);
        Assert.Equal("2238.02", reader.ReadToEnd());
        member.Verify();
        Assert.Null(members.OpenMember("word/b.xml"));
    }

    [Fact]
    public void A_figure_changed_inside_a_stored_member_is_noticed()
    {
        byte[] bytes = Archive(CompressionLevel.NoCompression, ("a.xml", "合计 2238.02"));
        "9999"u8.CopyTo(bytes.AsSpan(bytes.AsSpan().IndexOf("2238"u8)));
        Refused("ZIP-004", () => ReadAll(bytes, "a.xml"));
    }

    [Fact]
    public void A_size_that_the_directory_understates_is_noticed()
    {
        byte[] bytes = Archive(("a.xml", new string('x', 500)));
        int directory = bytes.AsSpan().IndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(directory + 24), 100);
        UnreadableException refused = Assert.Throws<UnreadableException>(() => ReadAll(bytes, "a.xml"));
        Assert.StartsWith("ZIP-00", refused.Code, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_that_is_there_twice_is_refused() => Refused("ZIP-005", () => ZipMembers.Open(Archive(("a.xml", "1"), ("A.xml", "2")), new ReadLimits()));

    [Fact]
    public void An_archive_cut_off_anywhere_is_refused()
    {
        byte[] bytes = Archive(("a.xml", "一二三"), ("b.xml", new string('y', 3000)));
        for (int length = 4; length < bytes.Length; length += 3)
            Refused("ZIP-003", () => ZipMembers.Open(bytes.AsMemory(0, length), new ReadLimits()));
    }

    [Fact]
    public void Any_damaged_byte_ends_in_the_content_or_one_clear_refusal()
    {
        byte[] whole = Archive(("a.xml", "合计 2238.02 万元，其中一般公共预算"));
        for (int at = 0; at < whole.Length; at++)
        {
            byte[] bytes = [.. whole];
            bytes[at] ^= 0x55;
            try
            {
                string? text = ReadAll(bytes, "a.xml");
                Assert.True(text is null or "合计 2238.02 万元，其中一般公共预算", $"byte {at} changed the text to {text}");
            }
            catch (UnreadableException refused)
            {
                Assert.Matches("^(ZIP|LIMIT)-00[1-7]$", refused.Code);
            }
        }
    }

    [Fact]
    public void Archives_that_expand_too_far_are_refused_before_they_are_expanded()
    {
        byte[] bytes = Archive(("a.xml", new string('0', 3 << 20)));
        Refused("LIMIT-003", () => ZipMembers.Open(bytes, new ReadLimits()));
        Refused("LIMIT-002", () => ZipMembers.Open(bytes, new ReadLimits { MaxExpandedBytes = 1 << 20, MaxExpansionRatio = 10_000 }));
        ZipMembers.Open(bytes, new ReadLimits { MaxExpansionRatio = 10_000 }).Dispose();
    }

    [Fact]
    public void An_archive_with_too_many_members_is_refused_by_its_end_record()
    {
        byte[] bytes = Archive(("a.xml", "1"));
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(bytes.AsSpan().LastIndexOf("PK\u0005\u0006"u8) + 10), 60_000);
        Refused("ZIP-007", () => ZipMembers.Open(bytes, new ReadLimits()));
    }

    private static string? ReadAll(byte[] bytes, string name)
    {
        using ZipMembers members = ZipMembers.Open(bytes, new ReadLimits());
        using MemberStream? member = members.OpenMember(name);
        if (member is null)
            return null;
        using var copy = new MemoryStream();
        member.CopyTo(copy);
        member.Verify();
        return Encoding.UTF8.GetString(copy.ToArray());
    }

    private static void Refused(string code, Action read) => Assert.Equal(code, Assert.Throws<UnreadableException>(read).Code);

    private static byte[] Archive(params (string Name, string Text)[] members) => Archive(CompressionLevel.Optimal, members);

    private static byte[] Archive(CompressionLevel level, params (string Name, string Text)[] members)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string text) in members)
            {
                using Stream member = archive.CreateEntry(name, level).Open();
                member.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return file.ToArray();
    }
}
