using FsCheck;
using FsCheck.Fluent;
using Ingest.Ledger;
using Ingest.UnitTests.Commands;

namespace Ingest.UnitTests.Ledger;

/// <summary>Whatever happens in whatever order, with crashes in between: no document is lost, and no sink gets one twice from one reader.</summary>
public sealed class LedgerPropertyTests
{
    private static readonly string[] Sinks = ["json", "sqlite"];

    private enum Step
    {
        See,
        Read,
        Refuse,
        HandBack,
        DeliverFirst,
        DeliverSecond,
        Fail,
        CrashAndReopen,
        CrashAndLoseSpool,
        Requeue,
        NewReader,
    }

    [Fact]
    public void Any_journey_keeps_account()
    {
        Gen<(Step Step, int Document)> step = Gen.Zip(Gen.Elements(Enum.GetValues<Step>()), Gen.Choose(0, 2)).Select(static one => (one.Item1, one.Item2));
        Prop.ForAll(step.ListOf().ToArbitrary(), static steps => Holds([.. steps])).Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithEndSize(60));
    }

    private static bool Holds((Step Step, int Document)[] steps)
    {
        using var folder = new TempFolder();
        using var world = new World(folder.Path);
        foreach ((Step step, int document) in steps)
            world.Do(step, document);
        world.Finish();
        return true;
    }

    private sealed class World(string folder) : IDisposable
    {
        private readonly StateFolder _state = new(folder);

        // What the sinks really got since the document was last asked for anew: document, sink, reader.
        private readonly HashSet<(string, string, string)> _got = [];

        private readonly HashSet<string> _seen = [], _claimed = [], _spooled = [];

        private DocumentLedger _ledger = DocumentLedger.Open(new StateFolder(folder), TimeProvider.System, "test");

        private int _reader;

        private Wish Wish => new($"reader {_reader}", Sinks);

        public void Do(Step step, int document)
        {
            string id = $"sha256:{document}";
            switch (step)
            {
                case Step.See:
                    See(id);
                    break;
                case Step.Read when _claimed.Remove(id):
                    Read(id);
                    break;
                case Step.Refuse when _claimed.Remove(id):
                    _ledger.Quarantined(id, Wish.Reader, "ZIP-001", "cut off");
                    break;
                case Step.HandBack when _claimed.Remove(id):
                    _ledger.HandedBack(id, "stopped");
                    break;
                case Step.DeliverFirst or Step.DeliverSecond:
                    Deliver(id, Sinks[step - Step.DeliverFirst]);
                    break;
                case Step.Fail:
                    _ledger.Failed(Sinks[0], id, "SINK-003", "full");
                    break;
                case Step.CrashAndReopen:
                    Reopen(_spooled.Contains);
                    break;
                case Step.CrashAndLoseSpool:
                    Reopen(static _ => false);
                    break;
                case Step.Requeue when !_claimed.Contains(id) && _ledger.Find(id) is { State: not DocumentState.Read }:
                    _ledger.Requeue(new RequeueWish([id], null, false, null));
                    _got.RemoveWhere(one => one.Item1 == id);
                    break;
                case Step.NewReader:
                    _reader++;
                    break;
            }
        }

        /// <summary>Goes on without trouble until nothing is left to do; every document that was ever seen has its end then.</summary>
        public void Finish()
        {
            Reopen(_spooled.Contains);
            foreach (string id in _seen)
            {
                for (int turn = 0; turn < 4 && _ledger.Find(id)!.State is not (DocumentState.Delivered or DocumentState.Quarantined); turn++)
                {
                    See(id);
                    if (_claimed.Remove(id))
                        Read(id);
                    foreach (string sink in Sinks)
                        Deliver(id, sink);
                }
                DocumentRecord end = _ledger.Find(id)!;
                Assert.True(end.State is DocumentState.Delivered or DocumentState.Quarantined, $"{id} was lost: {end}");
                if (end.State == DocumentState.Delivered)
                    Assert.All(Sinks, sink => Assert.Contains(_got, one => one.Item1 == id && one.Item2 == sink));
            }
        }

        public void Dispose() => _ledger.Dispose();

        private void See(string id)
        {
            _seen.Add(id);
            if (_ledger.Take(new MetFile(id, 1, default), id, Wish).Next == Next.Read)
                Assert.True(_claimed.Add(id), $"{id} is claimed twice");
        }

        private void Read(string id)
        {
            IReadOnlyList<string> waiting = _ledger.Read(id, Wish, Holding.None, []);
            _spooled.Add(id);
            Assert.All(waiting, sink => Assert.DoesNotContain((id, sink, Wish.Reader), _got));
        }

        private void Deliver(string id, string sink)
        {
            foreach ((string _, string _, string reader) in _ledger.AllPending().Where(one => one.Id == id && one.Sink == sink))
            {
                Assert.True(_got.Add((id, sink, reader)), $"{id} goes to {sink} twice from {reader}");
                if (_ledger.Delivered(sink, [new Pending(id, reader)]).Count > 0)
                    _spooled.Remove(id);
            }
        }

        private void Reopen(Func<string, bool> isKept)
        {
            _ledger.Dispose();
            _ledger = DocumentLedger.Open(_state, TimeProvider.System, "test");
            _ledger.Recover(isKept);
            _claimed.Clear();
        }
    }
}
