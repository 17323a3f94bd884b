using Ingest.Deliver;

namespace Ingest.UnitTests.Deliver;

public sealed class InOrderTests
{
    [Theory]
    [InlineData(1)] // one after the other
    [InlineData(4)] // side by side
    [InlineData(64)] // more than there are
    public async Task A_slow_first_item_does_not_change_the_order(int parallel)
    {
        int[] items = [.. Enumerable.Range(0, 40)];
        int[] results = await ToArrayAsync(InOrder.Of(items, parallel, item =>
        {
            Thread.Sleep(item == 0 ? 100 : 0);
            return item;
        }));
        Assert.Equal(items, results);
    }

    [Fact]
    public async Task No_more_than_allowed_are_in_work_and_few_wait_for_a_slow_one()
    {
        int now = 0, most = 0, begun = 0;
        using var first = new ManualResetEventSlim();
        IAsyncEnumerator<int> results = InOrder.Of(Enumerable.Range(0, 100), 3, item =>
        {
            Interlocked.Increment(ref begun);
            int running = Interlocked.Increment(ref now);
            lock (first)
                most = Math.Max(most, running);
            if (item == 0)
                first.Wait();
            Interlocked.Decrement(ref now);
            return item;
        }).GetAsyncEnumerator();
        ValueTask<bool> next = results.MoveNextAsync();
        // The first holds everything up: the window must fill and stay full.
        await Task.Delay(200);
        Assert.InRange(begun, 3, 8);
        first.Set();
        int count = 0;
        for (bool more = await next; more; more = await results.MoveNextAsync())
            Assert.Equal(count++, results.Current);
        Assert.Equal(100, count);
        Assert.InRange(most, 1, 3);
    }

    [Fact]
    public async Task After_a_stop_what_was_begun_comes_out_and_nothing_new_is_taken()
    {
        using var stop = new CancellationTokenSource();
        int begun = 0;
        List<int> results = [];
        await foreach (int result in InOrder.Of(Enumerable.Range(0, 1000), 2, item => { Interlocked.Increment(ref begun); return item; }, stop.Token))
        {
            results.Add(result);
            if (result == 5)
                await stop.CancelAsync();
        }
        Assert.Equal(Enumerable.Range(0, begun), results);
        Assert.InRange(begun, 6, 20);
    }

    [Fact]
    public async Task A_caller_that_stops_listening_leaves_no_work_behind()
    {
        int running = 0;
        await foreach (int _ in InOrder.Of(Enumerable.Range(0, 100), 4, item =>
        {
            Interlocked.Increment(ref running);
            Thread.Sleep(5);
            Interlocked.Decrement(ref running);
            return item;
        }))
            break;
        Assert.Equal(0, running);
    }

    [Fact]
    public async Task What_the_work_throws_comes_out_in_its_place()
    {
        List<int> results = [];
        await Assert.ThrowsAsync<FormatException>(async () =>
        {
            await foreach (int result in InOrder.Of(Enumerable.Range(0, 10), 4, item => item == 3 ? throw new FormatException() : item))
                results.Add(result);
        });
        Assert.Equal([0, 1, 2], results);
    }

    private static async Task<int[]> ToArrayAsync(IAsyncEnumerable<int> results)
    {
        List<int> all = [];
        await foreach (int result in results)
            all.Add(result);
        return [.. all];
    }
}
