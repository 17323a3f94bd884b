using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Ingest.Sinks.Conformance.Servers;

/// <summary>A port of this machine that leads to another one, until it is shut: then all connections through it break, and none is made.</summary>
internal sealed class TcpDoor : IDisposable
{
    private readonly ConcurrentBag<TcpClient> _clients = [];

    private readonly int _to;

    private TcpListener _listener;

    internal TcpDoor(int to)
    {
        _to = to;
        _listener = new TcpListener(IPAddress.Loopback, 0);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = ServeAsync(_listener);
    }

    internal int Port { get; }

    internal void Shut()
    {
        _listener.Stop();
        while (_clients.TryTake(out TcpClient? client))
            client.Dispose();
    }

    internal void Open()
    {
        _listener = new TcpListener(IPAddress.Loopback, Port);
        _listener.Start();
        _ = ServeAsync(_listener);
    }

    public void Dispose() => Shut();

    private async Task ServeAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                TcpClient from = await listener.AcceptTcpClientAsync(), to = new();
                _clients.Add(from);
                _clients.Add(to);
                await to.ConnectAsync(IPAddress.Loopback, _to);
                _ = PassAsync(from, to);
                _ = PassAsync(to, from);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Shut.
        }
    }

    private static async Task PassAsync(TcpClient from, TcpClient to)
    {
        try
        {
            await from.GetStream().CopyToAsync(to.GetStream());
            to.Client.Shutdown(SocketShutdown.Send);
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // One of the two is gone.
        }
    }
}
