using Ingest.Sinks.Conformance.BuiltIn;

namespace Ingest.UnitTests.Sinks.Conformance;

/// <summary>A test that needs what a sink needs, such as a server. Where that is missing, the test is skipped and counted as such; it never passes unseen.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SinkFactAttribute : FactAttribute
{
    public SinkFactAttribute(string type) => Skip = SinksUnderTest.Of(type).WhyNot;
}

/// <summary>The same for a test with data rows: all are skipped as one.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SinkTheoryAttribute : TheoryAttribute
{
    public SinkTheoryAttribute(string type) => Skip = SinksUnderTest.Of(type).WhyNot;
}
