using RabbitMQ.Client.Exceptions;

namespace Ingest.Sinks.RabbitMq;

/// <summary>What the client's exceptions and the broker's reply codes (AMQP 0-9-1) mean for the next step. Nothing of the address but host and path is told.</summary>
internal static class RabbitFault
{
    private const int AccessRefused = 403, NotFound = 404, PreconditionFailed = 406, NotAllowed = 530;

    internal static bool IsOfTheBroker(Exception e) =>
        e is RabbitMQClientException or IOException or System.Net.Sockets.SocketException or TimeoutException or ObjectDisposedException;

    internal static SinkException Of(RabbitSettings settings, Exception e, bool isOpening)
    {
        if (e is PublishException { IsReturn: true })
            return new(SinkFault.Refused, $"{settings.Place} has no queue for the routing key '{settings.RoutingKey}' of exchange '{settings.Exchange}'. Bind one, or set Queue.", retry: false, e);
        if (e is AuthenticationFailureException || e.InnerException is AuthenticationFailureException or PossibleAuthenticationFailureException)
            return new(SinkFault.Refused, $"{settings.Place} refuses the user or the password in Uri.", retry: false, e);
        int code = (e as OperationInterruptedException ?? e.InnerException as OperationInterruptedException)?.ShutdownReason?.ReplyCode ?? 0;
        if (code == PreconditionFailed)
            return new(SinkFault.NotOurs, $"{settings.Place}: the queue '{settings.Queue}' or the exchange '{settings.Exchange}' is there and is of another sort: {e.Message} A queue must be a durable quorum queue, an exchange a durable topic. Choose another name.", retry: false, e);
        if (code is AccessRefused or NotFound or NotAllowed)
            return new(SinkFault.Refused, $"{settings.Place} does not allow it: {e.Message} Check the virtual host, and the user's rights to configure and write.", retry: false, e);
        string said = e is OperationCanceledException or TimeoutException ? $"no answer within {settings.Timeout:c}" : $"{e.Message}{(e.InnerException is { } inner ? $" ({inner.Message})" : "")}";
        return isOpening
            ? new(SinkFault.WriteFailed, $"{settings.Place} cannot be reached: {said}. Check the address, and whether the broker runs.", retry: true, e)
            : new(SinkFault.WriteFailed, $"{settings.Place} did not confirm: {said}. It is tried again.", retry: true, e);
    }
}
