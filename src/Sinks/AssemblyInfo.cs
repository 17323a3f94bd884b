using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Ingest.UnitTests")]
[assembly: InternalsVisibleTo("Ingest.GoldenTests")]
[assembly: InternalsVisibleTo("Ingest.RulesTests")]
[assembly: InternalsVisibleTo("Ingest.Bench")]
[assembly: InternalsVisibleTo("Ingest.Sinks.Conformance")]
