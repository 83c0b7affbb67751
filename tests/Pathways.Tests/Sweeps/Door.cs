using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Tests.Conventions;

namespace Pathways.Tests.Sweeps;

/// <summary>A value that a request can fill in.</summary>
/// <param name="Name">As it is sent.</param>
/// <param name="Type">What it is read as.</param>
internal sealed record Field(string Name, Type Type)
{
    /// <summary>What it is read as, when it may also be missing.</summary>
    public Type Kind { get; } = Nullable.GetUnderlyingType(Type) ?? Type;

    /// <summary>A number that names a record.</summary>
    public bool IsId => Kind == typeof(int)
        && Regex.IsMatch(Name, @"(Ids?|id|youth|session|account|mentor|manager|centre|partner|cover|step|entry|Goals|Centres)(\[\d+\])?$",
            RegexOptions.None, TimeSpan.FromSeconds(1));
}

/// <summary>One way into a page: a handler, what it reads, and the addresses under which it is found.</summary>
internal sealed partial record Door(PortalPage Page, string Verb, string Handler, IReadOnlyList<Field> Fields)
{
    /// <summary>The longest of its addresses: with a place for every value.</summary>
    public string Template => Page.Templates.MaxBy(t => t.Length)!;

    /// <summary>Its folder: the business word.</summary>
    public string Folder => Page.Name.Split('/')[1];

    /// <summary>Its address holds a number that names a record.</summary>
    public bool HasIdInAddress => Place().Matches(Template).Any(place => IsId(place.Groups["name"].Value));

    /// <summary>The field that a form's field is read as; what is not known is read as text.</summary>
    public Field TypeOf(string name) =>
        Fields.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase)) is { } same ? same
        : Fields.FirstOrDefault(f => string.Equals(Index().Replace(f.Name, ""), Index().Replace(name, ""),
            StringComparison.OrdinalIgnoreCase)) is { } alike ? new Field(name, alike.Type) : new Field(name, typeof(string));

    /// <inheritdoc />
    public override string ToString() => $"{Verb} {Page.Name}{(Handler.Length > 0 ? "?handler=" + Handler : "")}";

    /// <summary>Its address with these ids, and with what the demonstration's content has for the rest.</summary>
    public string Address(int id, IEnumerable<KeyValuePair<string, string>>? query = null)
    {
        var path = "/" + Place().Replace(Template, place => IsId(place.Groups["name"].Value)
            ? id.ToString(System.Globalization.CultureInfo.InvariantCulture) : Usual(place.Groups["name"].Value));
        var values = (Handler.Length > 0 ? [KeyValuePair.Create("handler", Handler)] : Enumerable.Empty<KeyValuePair<string, string>>())
            .Concat(query ?? []);
        var sent = string.Join('&', values.Select(v => $"{Uri.EscapeDataString(v.Key)}={Uri.EscapeDataString(v.Value)}"));
        return sent.Length > 0 ? $"{path}?{sent}" : path;
    }

    /// <summary>Every handler of every page.</summary>
    public static async Task<IReadOnlyList<Door>> All(TestApp app)
    {
        var pages = (await PortalPage.All(app)).ToDictionary(p => p.Name);
        var loader = app.Services.GetRequiredService<PageLoader>();
        var doors = new List<Door>();
        foreach (var descriptor in app.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
            .OfType<PageActionDescriptor>().DistinctBy(d => d.ViewEnginePath))
        {
            var compiled = await loader.LoadAsync(descriptor, EndpointMetadataCollection.Empty);
            foreach (var handler in compiled.HandlerMethods)
            {
                var isGet = handler.HttpMethod.Equals("get", StringComparison.OrdinalIgnoreCase);
                var bound = compiled.ModelTypeInfo!.GetProperties()
                    .Select(p => (p.Name, Type: p.PropertyType, Bind: p.GetCustomAttribute<BindPropertyAttribute>()))
                    .Where(p => p.Bind is not null && (!isGet || p.Bind.SupportsGet))
                    .Select(p => (Name: p.Bind!.Name ?? p.Name, p.Type))
                    .Concat(handler.Parameters.Where(p => p.ParameterInfo.GetCustomAttribute<FromServicesAttribute>() is null
                        && p.ParameterInfo.ParameterType != typeof(CancellationToken))
                        .Select(p => (Name: p.BindingInfo?.BinderModelName ?? p.Name!, Type: p.ParameterInfo.ParameterType)));
                var inAddress = Place().Matches(string.Join(' ', pages[descriptor.ViewEnginePath].Templates))
                    .Select(m => m.Groups["name"].Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
                doors.Add(new Door(pages[descriptor.ViewEnginePath], handler.HttpMethod.ToUpperInvariant(), handler.Name
                    ?? "", [.. bound.Where(b => !inAddress.Contains(b.Name)).SelectMany(b => Leaves(b.Name, b.Type, 0))]));
            }
        }

        return [.. doors.OrderBy(d => d.ToString(), StringComparer.Ordinal)];
    }

    private static IEnumerable<Field> Leaves(string name, Type type, int depth)
    {
        var kind = Nullable.GetUnderlyingType(type) ?? type;
        if (depth > 5 || typeof(IFormFile).IsAssignableFrom(kind)) return [];
        if (kind.IsGenericType && kind.GetGenericTypeDefinition() == typeof(Dictionary<,>))
            return Leaves($"{name}[1]", kind.GetGenericArguments()[1], depth + 1);
        if (kind != typeof(string) && typeof(System.Collections.IEnumerable).IsAssignableFrom(kind))
            return Leaves($"{name}[0]", kind.GetElementType() ?? kind.GetGenericArguments()[0], depth + 1);
        return kind.Namespace?.StartsWith("Pathways", StringComparison.Ordinal) == true && !kind.IsEnum
            ? kind.GetProperties().Where(p => p.CanWrite).SelectMany(p => Leaves($"{name}.{p.Name}", p.PropertyType, depth + 1))
            : [new Field(name, type)];
    }

    private static bool IsId(string name) => name.EndsWith("id", StringComparison.OrdinalIgnoreCase);

    private static string Usual(string name) => name switch
    {
        "type" => "national-card",
        "key" => "bank-account",
        "practice" => "p1",
        "lang" or "language" => "en",
        "door" => "professionals",
        "months" => "3",
        "kind" => "Exit",
        "code" => "404",
        _ => "1",
    };

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Index();

    [GeneratedRegex(@"\{(?<name>\w+)[^}]*\}")]
    private static partial Regex Place();
}
