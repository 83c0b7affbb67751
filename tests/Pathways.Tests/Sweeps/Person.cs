using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Pathways.Core.Accounts;

namespace Pathways.Tests.Sweeps;

/// <summary>An answer of the program.</summary>
internal sealed record Answer(HttpStatusCode Status, string Location, string Body)
{
    /// <summary>A fault of the program, whoever asked whatever.</summary>
    public bool IsFault => (int)Status >= 500;
}

/// <summary>Somebody of the sweep, with a sign-in that no answer changes.</summary>
internal sealed class Person(SweepApp app, string who, Account? account) : IDisposable
{
    private readonly HttpClient client = app.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });
    private string cookie = "";
    private string token = "";

    /// <summary>What a failure calls this person.</summary>
    public string Who => who;

    /// <summary>The account; null for nobody.</summary>
    public Account? Account => account;

    /// <summary>Signs in, and takes a form's token.</summary>
    public async Task<Person> SignIn()
    {
        using var visitor = account is null ? app.Visitor() : await app.SignedIn(account);
        await visitor.Open(account is null ? "/Accounts/SignIn" : "/Accounts/Mine");
        (cookie, token) = (visitor.Cookie, visitor.Page.QuerySelector("input[name=_form]")!.GetAttribute("value")!);
        return this;
    }

    /// <summary>Opens a page.</summary>
    public Task<Answer> Get(string address) => Send(() => new HttpRequestMessage(HttpMethod.Get, address));

    /// <summary>Asks in another way than browsers do.</summary>
    public Task<Answer> Ask(HttpMethod method, string address) => Send(() => new HttpRequestMessage(method, address));

    /// <summary>Opens a page and answers with its forms.</summary>
    public async Task<IReadOnlyList<IHtmlFormElement>> Forms(string address)
    {
        var answer = await Get(address);
        return answer.Status == HttpStatusCode.OK
            ? [.. new HtmlParser().ParseDocument(answer.Body).QuerySelectorAll<IHtmlFormElement>("form")
                .Where(f => string.Equals(f.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase))]
            : [];
    }

    /// <summary>Sends a form, with a true token.</summary>
    public Task<Answer> Post(string address, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var body = string.Join('&', fields.Where(f => f.Key != "_form").Append(KeyValuePair.Create("_form", token))
            .Select(f => $"{WebUtility.UrlEncode(f.Key)}={WebUtility.UrlEncode(f.Value)}"));
        return Send(() => new HttpRequestMessage(HttpMethod.Post,
            address)
        { Content = new StringContent(body, Encoding.ASCII, "application/x-www-form-urlencoded") });
    }

    public void Dispose() => client.Dispose();

    private async Task<Answer> Send(Func<HttpRequestMessage> ask)
    {
        for (var again = false; ; again = true)
        {
            using var request = ask();
            request.Headers.Add("Cookie", cookie);
            using var response = await client.SendAsync(request);
            var location = response.Headers.Location?.ToString() ?? "";
            if (account is not null && !again && location.Contains("/Accounts/SignIn", StringComparison.Ordinal))
            {
                await SignIn(); // a post ended the sign-in
                continue;
            }

            return new Answer(response.StatusCode, location, response.Content.Headers.ContentType?.MediaType == "text/html"
                ? await response.Content.ReadAsStringAsync() : "");
        }
    }
}
