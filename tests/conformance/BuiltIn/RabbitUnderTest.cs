using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Ingest.Sinks.Conformance.Servers;
using RabbitMQ.Client;

namespace Ingest.Sinks.Conformance.BuiltIn;

/// <summary><c>rabbitmq</c>: a document is the last message about it that a consumer gets.</summary>
internal sealed class RabbitUnderTest() : BuiltInUnderTest("rabbitmq")
{
    // What was taken from each queue so far: a consumer keeps what it got.
    private static readonly ConcurrentDictionary<string, List<string>> Taken = new();

    private static readonly ConcurrentDictionary<string, TcpDoor> Doors = new();

    public override string? WhyNot => RabbitServer.Missing;

    public override IReadOnlyList<KeyValuePair<string, string>> WrongSettings => [new("Uri", "http://localhost"), new("Uri", "here"), new("Timeout", "00:00:00"), new("Queue", "")];

    public override IReadOnlyDictionary<string, string> Settings(string folder) => new Dictionary<string, string> { ["Uri"] = UriOf(folder), ["Queue"] = QueueOf(folder), ["Timeout"] = "00:01:00" };

    public override IReadOnlyDictionary<string, string> Read(SinkPlace place) => All(place)
        .GroupBy(static body => JsonDocument.Parse(body).RootElement.GetProperty("documentId").GetString()!).ToDictionary(static same => same.Key, static same => same.Last());

    public override IReadOnlyList<PlannedWrite> Written(SinkPlace place) => [new($"{UriOf(place.Folder).Replace("guest:guest@", "", StringComparison.Ordinal)}, queue {QueueOf(place.Folder)}", All(place).Count, "message")];

    public override IDisposable Obstruct(SinkPlace place) => new Shut(Doors[place.Folder]);

    public override void Remove(SinkPlace place)
    {
        if (Doors.TryRemove(place.Folder, out TcpDoor? door))
            door.Dispose();
        Taken.TryRemove(QueueOf(place.Folder), out _);
        With(async channel => await channel.QueueDeleteAsync(QueueOf(place.Folder)));
    }

    // Each place has a door to the broker of its own, which can be shut.
    private static string UriOf(string folder)
    {
        var broker = new Uri(RabbitServer.Shared.Uri);
        return $"amqp://{broker.UserInfo}@127.0.0.1:{Doors.GetOrAdd(folder, _ => new TcpDoor(broker.Port)).Port}{broker.AbsolutePath}";
    }

    private static string QueueOf(string folder) => "test-" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(folder)).AsSpan(0, 8));

    private static List<string> All(SinkPlace place)
    {
        string queue = QueueOf(place.Folder);
        List<string> taken = Taken.GetOrAdd(queue, static _ => []);
        lock (taken)
        {
            With(async channel =>
            {
                // Where nobody declared it yet, there is nothing.
                await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" });
                while (await channel.BasicGetAsync(queue, autoAck: true) is { } message)
                    taken.Add(Encoding.UTF8.GetString(message.Body.Span));
            });
            return [.. taken];
        }
    }

    private static void With(Func<IChannel, Task> action) => Task.Run(async () =>
    {
        await using IConnection connection = await new ConnectionFactory { Uri = new Uri(RabbitServer.Shared.Uri) }.CreateConnectionAsync();
        await using IChannel channel = await connection.CreateChannelAsync();
        await action(channel);
    }).GetAwaiter().GetResult();

    private sealed class Shut : IDisposable
    {
        private readonly TcpDoor _door;

        internal Shut(TcpDoor door)
        {
            _door = door;
            door.Shut();
        }

        public void Dispose() => _door.Open();
    }
}
