namespace Ingest.Sinks.RabbitMq;

/// <summary>How the sink <c>rabbitmq</c> is set up.</summary>
internal sealed record RabbitSettings
{
    /// <summary>The broker: <c>amqp://user:password@host/vhost</c>, or <c>amqps://</c>, whose certificate is verified. Never in a message.</summary>
    internal required Uri Uri { get; init; }

    /// <summary>The exchange; the default empty one hands a message to the queue of its routing key. Any other is declared: durable, topic.</summary>
    internal required string Exchange { get; init; }

    /// <summary>The queue that is declared (quorum, durable) and bound. Default <c>disclosures</c>. Empty where consumers declare their own: then an exchange must be set.</summary>
    internal required string Queue { get; init; }

    /// <summary>The routing key. Default the queue's name.</summary>
    internal required string RoutingKey { get; init; }

    /// <summary>How long a confirmation or a connection may take, from 1 second to 10 minutes. Default 30 seconds: a quorum queue has then lost its leader and found another.</summary>
    internal required TimeSpan Timeout { get; init; }

    /// <summary>The broker without user and password.</summary>
    internal string Place => $"{Uri.Scheme}://{Uri.Host}{(Uri.IsDefaultPort || Uri.Port < 0 ? "" : ":" + Uri.Port.ToString(System.Globalization.CultureInfo.InvariantCulture))}{Uri.AbsolutePath}";

    internal static RabbitSettings Of(SinkSettings settings)
    {
        string uri = settings.Text("Uri", otherwise: null, "the broker, such as amqps://user:password@mq.example.org/vhost");
        string exchange = settings.Text("Exchange", ""), queue = settings.Text("Queue", "disclosures");
        if (exchange.Length == 0 && queue.Length == 0)
            settings.Refuse("Queue", "may be empty only where Exchange is set: nobody would get the messages");
        return new RabbitSettings
        {
            Uri = UriOf(settings, uri),
            Exchange = exchange,
            Queue = queue,
            RoutingKey = settings.Text("RoutingKey", queue.Length == 0 ? "disclosures" : queue),
            Timeout = settings.Time("Timeout", TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10)),
        };
    }

    private static Uri UriOf(SinkSettings settings, string text)
    {
        var nowhere = new Uri("amqp://invalid/");
        if (text.Length == 0)
            return nowhere;
        if (Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) && uri is { Scheme: "amqp" or "amqps", Host.Length: > 0 })
            return uri;
        settings.Refuse("Uri", "must begin with amqp:// or amqps:// (its value is not shown)");
        return nowhere;
    }
}
