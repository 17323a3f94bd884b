using System.Text;
using Ingest.Model;
using Ingest.Sinks;
using Ingest.Sinks.Conformance.Servers;
using RabbitMQ.Client;

namespace Ingest.UnitTests.Sinks.RabbitMq;

public sealed class RabbitSinkTests
{
    private readonly string _name = "test-" + Guid.NewGuid().ToString("n");

    [RabbitFact]
    public async Task A_message_says_what_the_document_is_and_how_to_know_it_again()
    {
        await Deliver(("Queue", _name));

        BasicGetResult message = (await Taken())!;

        Assert.Equal(DeliveryModes.Persistent, message.BasicProperties.DeliveryMode);
        Assert.StartsWith(SampleDocument.Of('a').DocumentId + ".", message.BasicProperties.MessageId, StringComparison.Ordinal);
        Assert.Contains($"\"documentId\":\"{SampleDocument.Of('a').DocumentId}\"", Encoding.UTF8.GetString(message.Body.Span), StringComparison.Ordinal);
        Assert.InRange(message.Body.Length, 100, 1000);
    }

    [RabbitFact]
    public async Task An_exchange_hands_messages_to_the_queue_bound_to_it()
    {
        await Deliver(("Exchange", _name + "-x"), ("Queue", _name), ("RoutingKey", "disclosures.budget"));

        Assert.Equal("disclosures.budget", (await Taken())!.RoutingKey);
    }

    [RabbitFact]
    public async Task A_message_that_no_queue_takes_is_no_success()
    {
        SinkException fault = await Assert.ThrowsAsync<SinkException>(() => Deliver(("Exchange", _name + "-x"), ("Queue", "")));

        Assert.Equal(("SINK-007", false), (fault.Code, fault.Retry));
    }

    [RabbitFact]
    public async Task A_queue_of_another_sort_is_left_as_it_is()
    {
        await With(channel => channel.QueueDeclareAsync(_name, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "classic" }));

        SinkException fault = await Assert.ThrowsAsync<SinkException>(() => Deliver(("Queue", _name)));

        Assert.Equal(("SINK-004", false), (fault.Code, fault.Retry));
    }

    [RabbitFact]
    public async Task A_wrong_password_is_told_and_not_shown()
    {
        var uri = new Uri(RabbitServer.Shared.Uri);

        SinkException fault = await Assert.ThrowsAsync<SinkException>(() => Deliver(("Queue", _name), ("Uri", $"amqp://guest:hidden@127.0.0.1:{uri.Port}/")));

        Assert.Equal(("SINK-007", false), (fault.Code, fault.Retry));
        Assert.DoesNotContain("hidden", fault.ToString(), StringComparison.Ordinal);
    }

    [RabbitFact]
    public async Task A_connection_that_broke_is_made_again()
    {
        using var door = new TcpDoor(new Uri(RabbitServer.Shared.Uri).Port);
        await using ISink sink = Create(("Queue", _name), ("Uri", $"amqp://guest:guest@127.0.0.1:{door.Port}/"));
        await sink.OpenAsync(CancellationToken.None);
        door.Shut();
        SinkException fault = await Assert.ThrowsAsync<SinkException>(() => sink.WriteAsync(CanonicalDocument.Of(SampleDocument.Of('a')), CancellationToken.None));
        Assert.True(fault.Retry);
        door.Open();

        await sink.WriteAsync(CanonicalDocument.Of(SampleDocument.Of('b')), CancellationToken.None);

        Assert.StartsWith(SampleDocument.Of('b').DocumentId, (await Taken())!.BasicProperties.MessageId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broker_that_is_not_there_is_told_at_the_start()
    {
        using var door = new TcpDoor(1);
        door.Shut();

        SinkException fault = await Assert.ThrowsAsync<SinkException>(() => Deliver(("Uri", $"amqp://guest:hidden@127.0.0.1:{door.Port}/")));

        Assert.Equal(("SINK-003", true), (fault.Code, fault.Retry));
        Assert.DoesNotContain("hidden", fault.Message, StringComparison.Ordinal);
    }

    private static ISink Create(params (string Key, string Value)[] values)
    {
        var given = values.ToDictionary(pair => pair.Key, pair => pair.Value);
        if (!given.ContainsKey("Uri"))
            given["Uri"] = RabbitServer.Shared.Uri;
        var settings = new SinkSettings("rabbitmq", "/", given);
        ISink sink = BuiltInSinks.All.Single(sink => sink.Name == "rabbitmq").Create(settings);
        Assert.Empty(settings.Mistakes);
        return sink;
    }

    private static async Task Deliver(params (string Key, string Value)[] values)
    {
        await using ISink sink = Create(values);
        await sink.OpenAsync(CancellationToken.None);
        await sink.WriteAsync(CanonicalDocument.Of(SampleDocument.Of('a')), CancellationToken.None);
    }

    private async Task<BasicGetResult?> Taken()
    {
        BasicGetResult? taken = null;
        await With(async channel => taken = await channel.BasicGetAsync(_name, autoAck: true));
        return taken;
    }

    private static async Task With(Func<IChannel, Task> action)
    {
        await using IConnection connection = await new ConnectionFactory { Uri = new Uri(RabbitServer.Shared.Uri) }.CreateConnectionAsync();
        await using IChannel channel = await connection.CreateChannelAsync();
        await action(channel);
    }
}

/// <summary>A test that needs a broker.</summary>
internal sealed class RabbitFactAttribute : FactAttribute
{
    public RabbitFactAttribute() => Skip = RabbitServer.Missing;
}
