using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Pathways.Bench.Generate;

namespace Pathways.Bench.Load;

/// <summary>Somebody at a browser: keeps cookies, and fills and sends forms as they were rendered.</summary>
internal sealed class Browser(HttpClient client)
{
    private readonly Dictionary<string, string> cookies = [];

    /// <summary>Signs in by the real form.</summary>
    public static async Task<Browser> SignInAsync(HttpClient client, string user)
    {
        var browser = new Browser(client);
        var form = Fill(await browser.HtmlAsync("/Accounts/SignIn"), "/Accounts/SignIn");
        form = form with
        {
            Fields = [.. form.Fields.Select(f => f.Key switch { "Form.Name" => KeyValuePair.Create(f.Key, user),
            "Form.Password" => KeyValuePair.Create(f.Key, Generator.Password), _ => f })]
        };
        using var answer = await browser.PostAsync(form);
        return answer.StatusCode == HttpStatusCode.Redirect ? browser
            : throw new InvalidOperationException($"{user} could not sign in: {(int)answer.StatusCode}");
    }

    /// <summary>Opens a page.</summary>
    public async Task<HttpResponseMessage> GetAsync(string path) => await SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Opens a page and reads it.</summary>
    public async Task<string> HtmlAsync(string path)
    {
        using var answer = await GetAsync(path);
        return answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync()
            : throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}");
    }

    /// <summary>Sends a form.</summary>
    public async Task<HttpResponseMessage> PostAsync(FilledForm form) =>
        await SendAsync(new HttpRequestMessage(HttpMethod.Post, form.Action) { Content = new FormUrlEncodedContent(form.Fields) });

    /// <summary>Sends a form with a file.</summary>
    public async Task<HttpResponseMessage> PostAsync(FilledForm form, string field, byte[] file)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in form.Fields) content.Add(new StringContent(value), name);
        content.Add(new ByteArrayContent(file), field, "register.csv");
        return await SendAsync(new HttpRequestMessage(HttpMethod.Post, form.Action) { Content = content });
    }

    /// <summary>
    /// Fills the first form of the page's main part: notes in text areas, the first of the choices where none is made; everything else as
    /// it was rendered.
    /// </summary>
    public static FilledForm Fill(string html, string path, string? note = null, string form = "main form[method=post]")
    {
        using var page = new HtmlParser().ParseDocument(html);
        var found = page.QuerySelector(form) ?? throw new InvalidOperationException($"{path} has no form {form}.");
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var field in found.QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            var name = field.GetAttribute("name")!;
            var value = field switch
            {
                _ when field.HasAttribute("disabled") => null,
                IHtmlInputElement { Type: "checkbox" } box => box.IsChecked ? box.Value : null,
                IHtmlInputElement { Type: "radio" } radio => radio.IsChecked || (fields.All(f => f.Key != name)
                    && found.QuerySelector($"input[name='{name}'][checked]") is null) ? radio.Value : null,
                IHtmlInputElement { Type: "file" or "submit" } => null,
                IHtmlInputElement input => input.Value,
                IHtmlTextAreaElement area => area.Value.Length > 0 ? area.Value : note ?? "",
                IHtmlSelectElement select => select.Value is { Length: > 0 } chosen ? chosen
                    : select.Options.FirstOrDefault(o => o.Value.Length > 0)?.Value ?? "",
                _ => null,
            };
            if (value is not null) fields.Add(new(name, value));
        }

        if (found.HasAttribute("data-offline")) fields.Add(new("Form.Sure", "true")); // many sessions at one minute are meant here
        return new FilledForm(found.GetAttribute("action") is { Length: > 0 } action ? action : path, fields);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        string header;
        lock (cookies) header = string.Join("; ", cookies.Select(c => $"{c.Key}={c.Value}"));
        if (header.Length > 0) request.Headers.Add("Cookie", header);
        var answer = await client.SendAsync(request);
        if (answer.Headers.TryGetValues("Set-Cookie", out var values))
        {
            lock (cookies)
            {
                foreach (var pair in values.Select(v => v.Split(';')[0].Split('=', 2))) cookies[pair[0]] = pair[1];
            }
        }

        return answer;
    }
}

/// <summary>A form as it is sent.</summary>
internal sealed record FilledForm(string Action, IReadOnlyList<KeyValuePair<string, string>> Fields);
