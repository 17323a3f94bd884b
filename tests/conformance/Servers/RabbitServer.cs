using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Ingest.Sinks.Conformance.Servers;

/// <summary>A RabbitMQ node for this process alone: in a temporary folder, on free ports of this machine, gone with the process however that ends.</summary>
/// <remarks>Where <c>INGEST_TEST_RABBITMQ</c> is set, that broker is used: the address of a user that may declare queues in a virtual host that is there for tests.</remarks>
internal sealed class RabbitServer
{
    private static readonly Lazy<RabbitServer?> TheOne = new(static () => Given is { } given ? new RabbitServer(given) : Program is { } program ? Started(program) : null);

    // The shell ends the node and removes its folder when its standard input does: when the process that started it is gone, killed or not. Everything that a node
    // would share with another one of this machine (cookie, names, ports, the port mapper's too) is its own.
    private const string Script = """
        set -e
        program=$1; port=$2; mapper=$3; spread=$4
        home=$(mktemp -d "${TMPDIR:-/tmp}/ingest-rabbit-XXXXXX")
        export HOME=$home RABBITMQ_HOME_DIR=$home ERL_EPMD_PORT=$mapper ERL_EPMD_ADDRESS=127.0.0.1
        export RABBITMQ_MNESIA_BASE=$home/data RABBITMQ_LOG_BASE=$home/log RABBITMQ_PID_FILE=$home/pid RABBITMQ_ENABLED_PLUGINS_FILE=$home/plugins RABBITMQ_GENERATED_CONFIG_DIR=$home/generated
        export RABBITMQ_CONFIG_FILE=$home/rabbitmq RABBITMQ_CONF_ENV_FILE=$home/none
        export RABBITMQ_NODENAME=ingest$port@localhost RABBITMQ_NODE_IP_ADDRESS=127.0.0.1 RABBITMQ_NODE_PORT=$port RABBITMQ_DIST_PORT=$spread
        echo '[].' >"$home/plugins"
        printf 'vm_memory_high_watermark.absolute = 1GB\ndisk_free_limit.absolute = 50MB\nlog.console = true\n' >"$home/rabbitmq.conf"
        head -c 20 /dev/urandom | od -An -tx1 | tr -d ' \n' >"$home/.erlang.cookie"; chmod 400 "$home/.erlang.cookie"
        trap 'kill -TERM -$server 2>/dev/null || true; sleep 0.3; kill -KILL -$server 2>/dev/null || true; epmd -port "$mapper" -kill >/dev/null 2>&1 || true; rm -rf "$home"' EXIT
        setsid "$program" >"$home/said" 2>&1 </dev/null &
        server=$!
        # Seconds on an idle machine, minutes on a busy one.
        for i in $(seq 600); do
          grep -q 'Server startup complete' "$home/said" "$home"/log/* 2>/dev/null && { echo ready; break; }
          kill -0 $server 2>/dev/null && [ "$i" -lt 600 ] || { tail -20 "$home/said"; exit 1; }
          sleep 0.5
        done
        cat >/dev/null || true
        """;

    // Held, so that its standard input stays open as long as the node is needed.
    private readonly Process? _shell;

    private RabbitServer(string uri, Process? shell = null) => (Uri, _shell) = (uri, shell);

    /// <summary>Why there is none on this machine; null where there is.</summary>
    internal static string? Missing => Given is not null || Program is not null ? null : "RabbitMQ's server is not installed: apt-get install rabbitmq-server. Or set INGEST_TEST_RABBITMQ.";

    /// <summary>The one node of this process, started when it is first asked for.</summary>
    internal static RabbitServer Shared => TheOne.Value ?? throw new InvalidOperationException(Missing);

    /// <summary>Its address.</summary>
    internal string Uri { get; }

    private static string? Given => Environment.GetEnvironmentVariable("INGEST_TEST_RABBITMQ") is { Length: > 0 } given ? given : null;

    // The program itself: Debian's own in /usr/sbin takes another user's rights first.
    private static string? Program => new[] { "/usr/lib/rabbitmq/bin/rabbitmq-server", "/opt/homebrew/sbin/rabbitmq-server", "/usr/local/sbin/rabbitmq-server" }.FirstOrDefault(File.Exists);

    private static RabbitServer Started(string program)
    {
        int port = FreePort();
        var start = new ProcessStartInfo("bash") { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (string argument in new[] { "-c", Script, "rabbit", program, Text(port), Text(FreePort()), Text(FreePort()) })
            start.ArgumentList.Add(argument);
        Process shell = Process.Start(start)!;
        string said = shell.StandardOutput.ReadLine() ?? "";
        if (said != "ready")
            throw new InvalidOperationException($"RabbitMQ did not start: {said} {shell.StandardOutput.ReadToEnd()}");
        return new RabbitServer($"amqp://guest:guest@127.0.0.1:{Text(port)}/", shell);
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
