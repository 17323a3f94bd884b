using Ingest.Ledger;
using Ingest.UnitTests.Commands;
using Microsoft.Data.Sqlite;

namespace Ingest.UnitTests.Ledger;

public sealed class DocumentLedgerTests : IDisposable
{
    private const string A = "sha256:aa", B = "sha256:bb";

    private static readonly Wish Both = new("reader 1", ["json", "sqlite"]);

    private static readonly Holding Holds = new(3, 100, 5, 0, 1, 2, 7);

    private readonly TempFolder _folder = new();

    private readonly StateFolder _state;

    private DocumentLedger _ledger;

    public DocumentLedgerTests()
    {
        _state = new StateFolder(_folder.Path);
        _ledger = DocumentLedger.Open(_state, TimeProvider.System, "1.0+test");
    }

    public void Dispose()
    {
        _ledger.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_document_is_done_when_every_sink_has_it_and_is_not_read_again()
    {
        Assert.Equal(Next.Read, Take("a.docx", A).Next);
        Assert.Equal(["json", "sqlite"], _ledger.Read(A, Both, Holds, []));
        Assert.Empty(_ledger.Delivered("json", [new Pending(A, "reader 1")]));
        Assert.Equal(Next.Waiting, Take("a.docx", A).Next);
        Assert.Equal([A], _ledger.Delivered("sqlite", [new Pending(A, "reader 1")]));
        Taken taken = Take("a.docx", A);
        Assert.Equal((Next.Delivered, Holds), (taken.Next, taken.Document.Holds));
    }

    [Fact]
    public void That_a_sink_has_an_earlier_reading_does_not_count_for_the_later_one()
    {
        Take("a.docx", A);
        _ledger.Read(A, Both, Holds, []);
        Wish newer = Both with { Reader = "reader 2" };
        Assert.Equal(Next.Read, _ledger.Take(Met("a.docx"), A, newer).Next);
        _ledger.Read(A, newer, Holds, []);

        Assert.Empty(_ledger.Delivered("json", [new Pending(A, "reader 1")]));

        Assert.Contains((A, "json", "reader 2"), _ledger.AllPending());
    }

    [Theory]
    [InlineData(false)] // killed before the sink took it
    [InlineData(true)] // what waited on disk for the sink is lost
    public void What_was_read_again_from_where_it_was_put_and_is_lost_is_asked_for_again(bool isReread)
    {
        Deliver("a.docx", A);
        _ledger.Moving("a.docx", "/archive/a.docx");
        _ledger.Moved("a.docx");
        _ledger.Requeue(new RequeueWish([], null, IsQuarantined: false, "sqlite"));
        Assert.Equal(Next.Read, _ledger.Take(Met("a.docx") with { IsPutAway = true }, A, Both).Next);
        Assert.Equal(["sqlite"], _ledger.Read(A, Both, Holds, []));
        Assert.Empty(_ledger.ToReadAgain());
        Assert.Equal(1, isReread ? _ledger.Reread(A) : _ledger.Recover(static _ => false));
        Assert.Equal(["/archive/a.docx"], _ledger.ToReadAgain().Select(static one => one.Place));
        _ledger.Take(Met("a.docx") with { IsPutAway = true }, A, Both);
        Assert.Equal(["sqlite"], _ledger.Read(A, Both, Holds, []));
    }

    [Fact]
    public void Another_reader_reads_again_unless_what_any_delivered_counts()
    {
        Deliver("a.docx", A);
        Assert.Equal(Next.Delivered, _ledger.Take(Met("a.docx"), A, Both with { Reader = "reader 2", IsOfAnyReader = true }).Next);
        Assert.Equal(Next.Read, _ledger.Take(Met("a.docx"), A, Both with { Reader = "reader 2" }).Next);
    }

    [Fact]
    public void Asked_again_it_is_read_and_goes_to_every_sink_once_more()
    {
        Deliver("a.docx", A);
        Assert.Equal(Next.Read, _ledger.Take(Met("a.docx"), A, Both with { IsAgain = true }).Next);
        Assert.Equal(["json", "sqlite"], _ledger.Read(A, Both with { IsAgain = true }, Holds, []));
    }

    [Fact]
    public void A_sink_that_is_new_gets_what_the_others_have_and_they_do_not_get_it_again()
    {
        Deliver("a.docx", A);
        Wish three = Both with { Sinks = ["json", "sqlite", "csv"] };
        Assert.Equal(Next.Read, _ledger.Take(Met("a.docx"), A, three).Next);
        Assert.Equal(["csv"], _ledger.Read(A, three, Holds, []));
    }

    [Fact]
    public void A_document_that_every_sink_filters_is_done()
    {
        Take("a.docx", A);
        Assert.Empty(_ledger.Read(A, Both, Holds, ["json", "sqlite"]));
        Assert.Equal(Next.Delivered, Take("a.docx", A).Next);
    }

    [Theory]
    [InlineData("ZIP-001", nameof(Next.Quarantined))] // the same reader would say the same
    [InlineData("READER-003", nameof(Next.Read))] // it may have been the machine's hour
    public void What_the_same_reader_refused_is_refused_again_unread(string code, string next)
    {
        Take("a.docx", A);
        _ledger.Quarantined(A, "reader 1", code, "cut off");
        Assert.Equal(next, Take("b.docx", A).Next.ToString());
    }

    [Fact]
    public void A_refused_document_is_read_by_another_reader()
    {
        Take("a.docx", A);
        _ledger.Quarantined(A, "reader 1", "ZIP-001", "cut off");
        Assert.Equal(Next.Read, _ledger.Take(Met("a.docx"), A, Both with { Reader = "reader 2", IsOfAnyReader = true }).Next);
    }

    [Fact]
    public void The_same_content_under_two_names_is_one_document_with_two_sightings()
    {
        Take("a.docx", A);
        Assert.Equal(Next.InWork, Take("b.docx", A).Next);
        Assert.Equal((1, 2), (Count("documents"), Count("sightings")));
    }

    [Fact]
    public void New_content_under_an_old_name_is_a_new_version_that_names_the_one_it_supersedes()
    {
        Deliver("a.docx", A);
        Take("a.docx", B, length: 20);
        Assert.Equal(A, _ledger.Find(B)!.Supersedes);
        Assert.Null(_ledger.Find(A)!.Supersedes);
        Assert.Equal(2, Number("SELECT max(version) FROM sightings WHERE path = 'a.docx'"));
        Assert.Equal(1, Number("SELECT count(*) FROM events WHERE what = 'superseded'"));
    }

    [Fact]
    public void A_file_of_the_same_size_and_time_is_known_without_its_content_until_it_is_mistrusted()
    {
        Take("a.docx", A);
        Assert.Equal(A, _ledger.IdOf(Met("a.docx")));
        Assert.Null(_ledger.IdOf(Met("a.docx") with { Length = 11 }));
        Assert.Null(_ledger.IdOf(Met("a.docx") with { Modified = DateTime.UnixEpoch.AddSeconds(2) }));
        _ledger.Mistrust("a.docx");
        Assert.Null(_ledger.IdOf(Met("a.docx")));
    }

    [Fact]
    public void What_comes_to_a_path_that_was_put_away_is_looked_at_though_it_has_the_size_and_time_of_the_one_before()
    {
        Deliver("a.docx", A);
        _ledger.Moving("a.docx", "/archive/a.docx");
        _ledger.Moved("a.docx");
        Assert.Null(_ledger.IdOf(Met("a.docx")));
        Assert.Equal(Next.Read, Take("a.docx", B).Next);
        Assert.Equal(A, _ledger.Find(B)!.Supersedes);
    }

    [Fact]
    public void After_a_crash_what_was_claimed_or_read_and_is_nowhere_kept_is_read_again_and_what_is_kept_waits()
    {
        Take("a.docx", A);
        Take("b.docx", B);
        _ledger.Read(B, Both, Holds, []);
        _ledger.Delivered("json", [new Pending(B, "reader 1")]);
        Reopen();
        Assert.Equal(1, _ledger.Recover(id => id == B));
        Assert.Equal((DocumentState.Seen, DocumentState.Read), (_ledger.Find(A)!.State, _ledger.Find(B)!.State));
        Assert.Equal([(B, "sqlite", "reader 1")], _ledger.AllPending());
        Assert.Equal(1, _ledger.Recover(static _ => false));
        Assert.Equal(Next.Read, Take("b.docx", B).Next);
        // The sink that has it does not get it twice.
        Assert.Equal(["sqlite"], _ledger.Read(B, Both, Holds, []));
    }

    [Fact]
    public void What_failed_waits_behind_what_did_not()
    {
        foreach (string id in new[] { A, B })
        {
            Take(id + ".docx", id);
            _ledger.Read(id, Both, Holds, []);
        }
        _ledger.Failed("json", A, "SINK-003", "full");
        Assert.Equal([B, A], _ledger.AllPending().Where(static one => one.Sink == "json").Select(static one => one.Id));
        Assert.Equal("SINK-003", Text("SELECT code FROM deliveries WHERE sink = 'json' AND code IS NOT NULL"));
    }

    [Fact]
    public void A_sink_that_took_an_older_reading_does_not_make_the_newer_one_done()
    {
        Take("a.docx", A);
        _ledger.Read(A, Both, Holds, []);
        Wish newer = Both with { Reader = "reader 2" };
        _ledger.Take(Met("a.docx"), A, newer);
        _ledger.Read(A, newer, Holds, []);
        Assert.Empty(_ledger.Delivered("json", [new Pending(A, "reader 1")]));
        Assert.Empty(_ledger.Delivered("json", [new Pending(A, "reader 2")]));
        Assert.Equal([(A, "sqlite", "reader 2")], _ledger.AllPending());
    }

    [Fact]
    public void A_move_that_was_begun_is_known_until_it_is_done()
    {
        Deliver("a.docx", A);
        _ledger.Moving("a.docx", "/archive/a.docx");
        Assert.Equal([new BegunMove("a.docx", A, "/archive/a.docx")], _ledger.BegunMoves());
        _ledger.Moved("a.docx");
        _ledger.Moved("a.docx");
        Assert.Empty(_ledger.BegunMoves());
        Assert.Equal(1, Number("SELECT count(*) FROM events WHERE what = 'put away' AND detail = '/archive/a.docx'"));
    }

    [Fact]
    public void Every_state_has_the_event_that_tells_of_it_with_the_programs_version()
    {
        Deliver("a.docx", A);
        Assert.Equal("seen|claimed|read|delivered to|delivered to|delivered", Text("SELECT group_concat(what, '|') FROM (SELECT what FROM events ORDER BY key)"));
        Assert.Equal("1.0+test", Text("SELECT DISTINCT program FROM events"));
    }

    [Fact]
    public void The_log_of_a_damaged_ledger_is_moved_aside_with_it()
    {
        _ledger.Dispose();
        // Marked when the damage was met: it is moved aside unopened.
        File.WriteAllText(_state.Ledger + ".damaged", "");
        File.WriteAllText(_state.Ledger + "-wal", "of the old one");

        _ledger = DocumentLedger.Open(_state, TimeProvider.System, "1.0+test");

        Assert.Equal("of the old one", File.ReadAllText(_ledger.MovedAside + "-wal"));
    }

    [Fact]
    public void A_damaged_ledger_is_moved_aside_and_a_new_one_begun()
    {
        Deliver("a.docx", A);
        _ledger.Dispose();
        File.WriteAllText(_state.Ledger, "this is no database, and long enough to be taken for one's first page");
        File.Delete(_state.Ledger + "-wal");
        _ledger = DocumentLedger.Open(_state, TimeProvider.System, "1.0+test");
        Assert.True(File.Exists(_ledger.MovedAside));
        Assert.Equal(Next.Read, Take("a.docx", A).Next);
    }

    [Fact]
    public void Damage_that_shows_only_later_is_remembered_for_the_next_start()
    {
        for (int i = 0; i < 200; i++)
            Deliver($"{i}.docx", $"sha256:{i:x4}");
        _ledger.Dispose();
        byte[] bytes = File.ReadAllBytes(_state.Ledger);
        // The pages of the events alone, which nothing reads at the start: 4096 bytes each, found by what they hold.
        for (int page = 4096; page < bytes.Length; page += 4096)
        {
            if (bytes.AsSpan(page, 4096).IndexOf("delivered to"u8) >= 0)
                new Random(2026).NextBytes(bytes.AsSpan(page, 4096));
        }
        File.WriteAllBytes(_state.Ledger, bytes);
        _ledger = DocumentLedger.Open(_state, TimeProvider.System, "1.0+test");
        Assert.Null(_ledger.MovedAside);
        LedgerException e = Assert.Throws<LedgerException>(() => Take("a.docx", A));
        Assert.Equal(("LEDGER-002", false), (e.Code, e.Retry));
        Reopen();
        Assert.NotNull(_ledger.MovedAside);
        Assert.Equal(Next.Read, Take("a.docx", A).Next);
    }

    [Fact]
    public void Damage_that_shows_at_the_start_is_moved_aside_at_once()
    {
        for (int i = 0; i < 200; i++)
            Deliver($"{i}.docx", $"sha256:{i:x4}");
        _ledger.Dispose();
        byte[] bytes = File.ReadAllBytes(_state.Ledger);
        // Every page but the first, which holds the schema.
        new Random(2026).NextBytes(bytes.AsSpan(4096));
        File.WriteAllBytes(_state.Ledger, bytes);
        _ledger = DocumentLedger.Open(_state, TimeProvider.System, "1.0+test");
        Assert.NotNull(_ledger.MovedAside);
        Assert.Equal(Next.Read, Take("a.docx", A).Next);
    }

    [Fact]
    public void A_ledger_of_a_newer_program_is_left_alone()
    {
        _ledger.Dispose();
        Execute("PRAGMA user_version = 99");
        Assert.Equal("LEDGER-004", Assert.Throws<LedgerException>(() => DocumentLedger.Open(_state, TimeProvider.System, "1.0+test")).Code);
        Execute("PRAGMA user_version = 1");
        _ledger = DocumentLedger.Open(_state, TimeProvider.System, "1.0+test");
    }

    [Fact]
    public void A_second_process_is_turned_away_and_told_which_has_the_folder()
    {
        using (_state.Lock())
        {
            LedgerException e = Assert.Throws<LedgerException>(() => new StateFolder(_folder.Path).Lock());
            Assert.Equal("LEDGER-001", e.Code);
            Assert.Contains($"process {Environment.ProcessId}", e.Message, StringComparison.Ordinal);
            Assert.True(_state.IsInUse());
        }
        Assert.False(_state.IsInUse());
        new StateFolder(_folder.Path).Lock().Dispose();
    }

    private static MetFile Met(string path, long length = 10) => new(path, length, DateTime.UnixEpoch.AddSeconds(1));

    private Taken Take(string path, string id, long length = 10) => _ledger.Take(Met(path, length), id, Both);

    private void Deliver(string path, string id)
    {
        Take(path, id);
        foreach (string sink in _ledger.Read(id, Both, Holds, []))
            _ledger.Delivered(sink, [new Pending(id, Both.Reader)]);
    }

    private void Reopen()
    {
        _ledger.Dispose();
        _ledger = DocumentLedger.Open(_state, TimeProvider.System, "1.0+test");
    }

    private long Count(string table) => Number($"SELECT count(*) FROM {table}");

    private long Number(string sql) => Convert.ToInt64(Scalar(sql), System.Globalization.CultureInfo.InvariantCulture);

    private string Text(string sql) => (string)Scalar(sql)!;

    private void Execute(string sql) => Scalar(sql);

    private object? Scalar(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _state.Ledger, Pooling = false }.ToString());
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
