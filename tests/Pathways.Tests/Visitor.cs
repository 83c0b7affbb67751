using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace Pathways.Tests;

/// <summary>Somebody at a browser without script: opens pages, and submits forms exactly as they were rendered, token included.</summary>
public sealed class Visitor(HttpClient client, string cookie) : IDisposable
{
    private readonly Dictionary<string, string> cookies = cookie.Split(';').Select(c => c.Split('=', 2))
        .ToDictionary(c => c[0].Trim(), c => c[1]);

    /// <summary>The program visited.</summary>
    public TestApp? App { get; init; }

    /// <summary>The page last seen.</summary>
    public IHtmlDocument Page { get; private set; } = null!;

    /// <summary>Its status.</summary>
    public HttpStatusCode Status { get; private set; }

    /// <summary>Its path and query.</summary>
    public string At { get; private set; } = "";

    /// <summary>Its bytes.</summary>
    public byte[] Bytes { get; private set; } = [];

    /// <summary>Its headers.</summary>
    public HttpResponseMessage Response { get; private set; } = null!;

    /// <summary>Every cookie that any answer has set, as it stood in the header.</summary>
    public IList<string> SetCookies { get; } = [];

    /// <summary>What a person reads: the text of main (or of the body).</summary>
    public string Text => Fold((Page.QuerySelector("main") ?? Page.Body!).TextContent);

    /// <summary>The cookies as a browser sends them.</summary>
    public string Cookie => string.Join("; ", cookies.Select(c => $"{c.Key}={c.Value}"));

    /// <summary>Forgets every cookie.</summary>
    public void Forget() => cookies.Clear();

    /// <summary>Somebody else with a copy of the cookies as they are now.</summary>
    public Visitor Copy(TestApp app) => new(app.Client(), Cookie);

    /// <summary>Opens a page, following redirects.</summary>
    public Task<Visitor> Get(string path) => Send(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Opens a page and expects it to be there.</summary>
    public async Task<Visitor> Open(string path)
    {
        await Get(path);
        Assert.True(Status == HttpStatusCode.OK, $"{path} answered {Status} at {At}: {Text[..Math.Min(300, Text.Length)]}");
        return this;
    }

    /// <summary>Opens the page of an invitation and types its code.</summary>
    public async Task<Visitor> TypeCode(string code)
    {
        await Open("/Accounts/Invitation");
        return await Submit(new { Code = code }, "main form[action*='handler=Code']");
    }

    /// <summary>Clicks the link with these words.</summary>
    public Task<Visitor> Click(string words)
    {
        var link = Page.QuerySelectorAll<IHtmlAnchorElement>("a[href]")
            .FirstOrDefault(a => Fold(a.TextContent).Contains(words, StringComparison.Ordinal));
        Assert.True(link is not null, $"No link '{words}' on {At}.");
        return Open(link.GetAttribute("href")!);
    }

    /// <summary>
    /// Fills and submits the form found by a selector (default: the first form of main that has these fields). Names are the form's own
    /// field names;
    /// a name the form does not have fails the test. <paramref name="button"/> picks a submit button by its words.
    /// </summary>
    public async Task<Visitor> Submit(object? values = null, string form = "main form[method=post]", string? button = null)
    {
        var fields = values is null ? new Dictionary<string, string>() : values as IDictionary<string, string> ?? values.GetType()
            .GetProperties().ToDictionary(p => p.Name.Replace('_', '.'), p =>
                Convert.ToString(p.GetValue(values), System.Globalization.CultureInfo.InvariantCulture) ?? "");
        var forms = Page.QuerySelectorAll<IHtmlFormElement>(form).Where(f => button is null || f.QuerySelectorAll("button")
            .Any(b => Fold(b.TextContent).Contains(button, StringComparison.Ordinal))).ToList();
        var element = forms.Find(f => fields.Keys.All(name => f.QuerySelector($"[name='{name}']") is not null)) ?? forms.FirstOrDefault();
        Assert.True(element is not null, $"No form '{form}' with button '{button}' on {At}.");
        var pairs = Rendered(element, button).ToList();
        foreach (var (name, value) in fields)
        {
            Assert.True(element.QuerySelector($"[name='{name}']") is not null, $"The form on {At} has no field '{name}'. It has: "
                + $"{string.Join(", ", element.QuerySelectorAll("[name]").Select(e => e.GetAttribute("name")).Distinct())}");
            pairs.RemoveAll(p => p.Key == name);
            pairs.AddRange((value.Length == 0 && IsChoice(element, name) ? [] : IsChoice(element, name) ? value.Split(',')
                : new[] { value }).Select(v => KeyValuePair.Create(name, v)));
        }

        var action = element.GetAttribute("action");
        var target = string.IsNullOrEmpty(action) ? At : action;
        if (string.Equals(element.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase))
        {
            return await Send(new HttpRequestMessage(HttpMethod.Post, target) { Content = new FormUrlEncodedContent(pairs) });
        }

        var query = string.Join('&', pairs.Select(p => $"{Uri.EscapeDataString(p.Key)}={Uri.EscapeDataString(p.Value)}"));
        return await Get($"{target.Split('?')[0]}?{query}");
    }

    /// <summary>Uploads a file with the form as rendered.</summary>
    public async Task<Visitor> Upload(string field, string fileName, byte[] bytes, string form = "main form[method=post]")
    {
        var element = Page.QuerySelector<IHtmlFormElement>(form);
        Assert.NotNull(element);
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in Rendered(element, null)) content.Add(new StringContent(value), name);
        content.Add(new ByteArrayContent(bytes), field, fileName);
        var action = element.GetAttribute("action");
        return await Send(new HttpRequestMessage(HttpMethod.Post, string.IsNullOrEmpty(action) ? At : action) { Content = content });
    }

    /// <summary>Posts fields as an attacker would, with a valid token taken from the page last seen.</summary>
    public Task<Visitor> Post(string path, IEnumerable<KeyValuePair<string, string>> fields, bool follow = true)
    {
        var token = Page?.QuerySelector("input[name=_form]")?.GetAttribute("value");
        var all = token is null ? fields : fields.Append(KeyValuePair.Create("_form", token));
        return Send(new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(all) }, follow);
    }

    /// <summary>Sends anything, following redirects as a browser does.</summary>
    public async Task<Visitor> Send(HttpRequestMessage request, bool follow = true)
    {
        for (var hops = 0; ; hops++)
        {
            request.Headers.Remove("Cookie");
            if (cookies.Count > 0) request.Headers.Add("Cookie", Cookie);
            Response = await client.SendAsync(request);
            foreach (var set in Response.Headers.TryGetValues("Set-Cookie", out var values) ? values : [])
            {
                SetCookies.Add(set);
                var pair = set.Split(';')[0].Split('=', 2);
                if (set.Contains("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase)) cookies.Remove(pair[0]);
                else cookies[pair[0]] = pair[1];
            }

            At = request.RequestUri!.IsAbsoluteUri ? request.RequestUri.PathAndQuery : request.RequestUri.ToString();
            if (!follow || (int)Response.StatusCode is not (301 or 302 or 303) || hops > 10) break;
            request = new HttpRequestMessage(HttpMethod.Get, Response.Headers.Location);
        }

        Status = Response.StatusCode;
        Bytes = await Response.Content.ReadAsByteArrayAsync();
        Page = new HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(Bytes));
        return this;
    }

    public void Dispose() => client.Dispose();

    private static bool IsChoice(IElement form, string name) =>
        form.QuerySelector($"input[type=checkbox][name='{name}'], input[type=radio][name='{name}']") is not null;

    /// <summary>What a form sends when nothing is typed into it.</summary>
    internal static IEnumerable<KeyValuePair<string, string>> Rendered(IElement form, string? button)
    {
        foreach (var field in form.QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            var name = field.GetAttribute("name")!;
            if (field.HasAttribute("disabled")) continue;
            switch (field)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } choice:
                    if (choice.IsChecked) yield return new(name, choice.Value);
                    break;
                case IHtmlInputElement { Type: "file" or "submit" }:
                    break;
                case IHtmlInputElement input:
                    yield return new(name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return new(name, area.Value);
                    break;
                case IHtmlSelectElement select:
                    yield return new(name, select.Value ?? "");
                    break;
            }
        }

        if (button is not null && form.QuerySelectorAll<IHtmlButtonElement>("button[name]")
            .FirstOrDefault(b => Fold(b.TextContent).Contains(button, StringComparison.Ordinal)) is { } submit)
        {
            yield return new(submit.Name!, submit.Value ?? "");
        }
    }

    public static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
