using Ingest.Model;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Ingest.Sinks.RabbitMq;

/// <summary>A message for each document: what it is, how much is in it and how to know it again (a claim check), not the document itself.</summary>
/// <remarks>
/// Acknowledged when the broker has confirmed that the message is stored, in a quorum queue on most of its nodes. The message's id is the document's id with its content's
/// fingerprint, so that one that comes twice is known.
/// </remarks>
internal sealed class RabbitSink : ISink
{
    // A broker under load confirms hundreds at once; more would only wait in its memory.
    private const int MostUnconfirmed = 64;

    private readonly RabbitSettings _settings;

    private readonly TimeProvider _clock;

    private readonly Action<string> _step;

    private IConnection? _connection;

    private IChannel? _channel;

    internal RabbitSink(SinkSettings settings, TimeProvider? clock = null)
    {
        _settings = RabbitSettings.Of(settings);
        _clock = clock ?? TimeProvider.System;
        _step = settings.Step;
    }

    public Task OpenAsync(CancellationToken cancellation) => GuardedAsync(async () =>
    {
        await ConnectAsync(cancellation);
        IChannel channel = _channel!;
        if (_settings.Exchange.Length > 0)
            await channel.ExchangeDeclareAsync(_settings.Exchange, ExchangeType.Topic, durable: true, autoDelete: false, cancellationToken: cancellation);
        if (_settings.Queue.Length > 0)
        {
            await channel.QueueDeclareAsync(_settings.Queue, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" }, cancellationToken: cancellation);
            if (_settings.Exchange.Length > 0)
                await channel.QueueBindAsync(_settings.Queue, _settings.Exchange, _settings.RoutingKey, cancellationToken: cancellation);
        }
        _step("queue declared");
    }, isOpening: true, cancellation);

    public Task WriteAsync(CanonicalDocument document, CancellationToken cancellation) => WriteManyAsync([document], cancellation);

    /// <summary>Publishes all, and waits for the confirmations of all.</summary>
    public Task WriteManyAsync(IReadOnlyList<CanonicalDocument> documents, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return GuardedAsync(async () =>
        {
            if (_channel is not { IsOpen: true })
                await ConnectAsync(cancellation);
            foreach (CanonicalDocument[] some in documents.Chunk(MostUnconfirmed))
                await Task.WhenAll(some.Select(document => PublishAsync(document, cancellation).AsTask()));
            _step("confirmed");
        }, isOpening: false, cancellation);
    }

    public async Task<SinkHealth> CheckAsync(CancellationToken cancellation)
    {
        try
        {
            await GuardedAsync(async () =>
            {
                if (_channel is not { IsOpen: true })
                    await ConnectAsync(cancellation);
                // A question that changes nothing, and that only a living connection answers.
                await _channel!.BasicQosAsync(prefetchSize: 0, prefetchCount: 1, global: false, cancellation);
            }, isOpening: true, cancellation);
            return SinkHealth.Good;
        }
        catch (SinkException e)
        {
            return new SinkHealth($"{e.Code} {e.Message}");
        }
    }

    public IReadOnlyList<PlannedWrite> Plan(CanonicalDocument document) =>
        [new($"{_settings.Place}, {(_settings.Exchange.Length > 0 ? $"exchange {_settings.Exchange}, key {_settings.RoutingKey}" : $"queue {_settings.Queue}")}", 1, "message")];

    public async ValueTask DisposeAsync() => await CloseAsync();

    private async ValueTask PublishAsync(CanonicalDocument document, CancellationToken cancellation)
    {
        DocumentNotice notice = DocumentNotice.Of(document);
        var properties = new BasicProperties
        {
            MessageId = notice.MessageId,
            ContentType = "application/json",
            DeliveryMode = DeliveryModes.Persistent,
            Type = "disclosure",
            AppId = "ingest",
            Timestamp = new AmqpTimestamp(_clock.GetUtcNow().ToUnixTimeSeconds()),
        };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(_settings.Timeout);
        await _channel!.BasicPublishAsync(_settings.Exchange, _settings.RoutingKey, mandatory: true, properties, notice.ToJson(), patience.Token);
    }

    private async Task ConnectAsync(CancellationToken cancellation)
    {
        await CloseAsync();
        var factory = new ConnectionFactory
        {
            Uri = _settings.Uri,
            ClientProvidedName = "ingest",
            // The sink itself connects again, at the next document: a message is then either confirmed, or tried again by the host.
            AutomaticRecoveryEnabled = false,
            RequestedConnectionTimeout = _settings.Timeout,
            ContinuationTimeout = _settings.Timeout,
        };
        _connection = await factory.CreateConnectionAsync(cancellation);
        _channel = await _connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancellation);
    }

    private async Task CloseAsync()
    {
        (IChannel? channel, IConnection? connection) = (_channel, _connection);
        (_channel, _connection) = (null, null);
        try
        {
            if (channel is not null)
                await channel.DisposeAsync();
            if (connection is not null)
                await connection.DisposeAsync();
        }
        catch (Exception e) when (RabbitFault.IsOfTheBroker(e))
        {
            // What is closed already cannot be closed.
        }
    }

    private async Task GuardedAsync(Func<Task> action, bool isOpening, CancellationToken cancellation)
    {
        try
        {
            await action();
        }
        catch (Exception e) when (RabbitFault.IsOfTheBroker(e) || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            if (e is not PublishException)
                await CloseAsync();
            throw RabbitFault.Of(_settings, e, isOpening);
        }
    }
}
