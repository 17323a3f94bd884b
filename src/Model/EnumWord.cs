using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Ingest.Model;

/// <summary>The word the canonical JSON uses for an enum value, so that tables and JSON agree.</summary>
public static class EnumWord<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TEnum>
    where TEnum : struct, Enum
{
    private static readonly Dictionary<TEnum, string> Words = typeof(TEnum)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .ToDictionary(
            field => (TEnum)field.GetValue(null)!,
            field => field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? field.Name);

    /// <summary>The word.</summary>
    public static string Of(TEnum value) => Words[value];
}
