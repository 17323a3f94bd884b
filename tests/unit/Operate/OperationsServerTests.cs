using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Ingest.Operate;
using Ingest.Telemetry;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ingest.UnitTests.Operate;

public sealed class OperationsServerTests
{
    [Fact]
    public async Task The_page_the_health_and_the_json_say_the_same()
    {
        await WithServer(SampleState.Good with { Troubles = ["The drop folder cannot be listed."] }, async client =>
        {
            string page = await client.GetStringAsync("/");
            Assert.Contains("<li>The drop folder cannot be listed.</li>", page, StringComparison.Ordinal);
            Assert.Contains("20,000 in work", page, StringComparison.Ordinal);
            Assert.Contains("/data/&lt;inbox&gt;", page, StringComparison.Ordinal); // names are what strangers wrote
            using JsonDocument json = JsonDocument.Parse(await client.GetStringAsync("/status.json"));
            Assert.Equal(20_000, json.RootElement.GetProperty("state").GetProperty("files").GetProperty("inWork").GetInt32());
            Assert.False(json.RootElement.GetProperty("health").GetProperty("isReady").GetBoolean());
            using HttpResponseMessage live = await client.GetAsync("/health/live"), ready = await client.GetAsync("/health/ready");
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (live.StatusCode, ready.StatusCode));
            Assert.Equal("The drop folder cannot be listed.\n", await ready.Content.ReadAsStringAsync());
        });
    }

    [Fact]
    public async Task Metrics_are_what_Prometheus_reads()
    {
        await WithServer(SampleState.Good, async client =>
        {
            Instruments.Documents.Add(1, new KeyValuePair<string, object?>("outcome", "delivered"));
            string metrics = await client.GetStringAsync("/metrics");
            Assert.Contains("# TYPE ingest_documents_total counter", metrics, StringComparison.Ordinal);
            Assert.Matches("ingest_documents_total\\{.*outcome=\"delivered\"", metrics);
            Assert.Matches("ingest_sink_lag_documents\\{.*sink=\"json\".*\\} 7\n", metrics);
        });
    }

    [Fact]
    public async Task Another_site_cannot_read_the_page_under_its_own_name()
    {
        await WithServer(SampleState.Good, async client =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/");
            request.Headers.Host = "evil.example";
            using HttpResponseMessage answer = await client.SendAsync(request);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        });
    }

    [Fact]
    public async Task Nothing_can_be_changed_through_it()
    {
        await WithServer(SampleState.Good, async client =>
        {
            using HttpResponseMessage answer = await client.PostAsync("/", null);
            Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        });
    }

    [Fact]
    public async Task A_port_that_is_taken_does_not_keep_the_service_from_starting()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var server = new OperationsServer(new OperationsOptions { Listen = taken.LocalEndpoint.ToString()! }, static () => SampleState.Good, NullLoggerFactory.Instance);
        await server.StartAsync(CancellationToken.None);
        Assert.Null(server.Address);
        await server.StopAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("127.0.0.1:9464", true)]
    [InlineData("[::1]:9464", true)]
    [InlineData("127.0.0.1", false)] // no port
    [InlineData("localhost:80", false)] // a name may mean several addresses
    [InlineData("127.0.0.1:99999", false)]
    public void A_place_to_listen_is_an_address_and_a_port(string listen, bool isGood) =>
        Assert.Equal(isGood, !new OperationsOptions { Listen = listen }.Mistakes().Any());

    private static async Task WithServer(StatusView state, Func<HttpClient, Task> test)
    {
        var server = new OperationsServer(new OperationsOptions { Listen = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{FreePort()}") }, () => state, NullLoggerFactory.Instance);
        await server.StartAsync(CancellationToken.None);
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(server.Address!) };
            await test(client);
        }
        finally
        {
            await server.StopAsync(CancellationToken.None);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
