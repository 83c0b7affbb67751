using System.Security.Cryptography;
using System.Text;

namespace Pathways.Web.Ui;

/// <summary>
/// What a form with a revision was opened on, field by field, and what becomes of it when somebody else has saved meanwhile: a field that
/// was not touched here shows what the other one saved, one that was touched stays as typed, and where both wrote, the other one's words
/// stand beside it. The form carries a short mark of each field as it was; the page has read the row anew.
/// </summary>
public sealed class OpenedForm
{
    /// <summary>Name of the hidden field with the marks.</summary>
    public const string Field = "_was";

    private const string Changed = "changed meanwhile";

    private readonly HttpRequest request;
    private readonly Dictionary<string, string> was;
    private readonly Dictionary<string, string> marks = new(StringComparer.Ordinal);

    private OpenedForm(HttpRequest request)
    {
        this.request = request;
        was = MarksIn(request).Split(',', StringSplitOptions.RemoveEmptyEntries).Select(mark => mark.Split(':', 2))
            .Where(mark => mark.Length == 2).DistinctBy(mark => mark[0], StringComparer.Ordinal)
            .ToDictionary(mark => mark[0], mark => mark[1], StringComparer.Ordinal);
    }

    /// <summary>The marks of the fields shown so far, as the form carries them.</summary>
    public string Marks => string.Join(',', marks.Select(mark => $"{mark.Key}:{mark.Value}"));

    /// <summary>True once the form has shown that it carries a revision: two people may edit what it is about.</summary>
    public bool HasRevision { get; set; }

    /// <summary>Begins a form; its fields find it until it ends.</summary>
    public static OpenedForm Begin(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var form = new OpenedForm(context.Request);
        context.Items[typeof(OpenedForm)] = form;
        return form;
    }

    /// <summary>Ends the form.</summary>
    public static void End(HttpContext context) => context?.Items.Remove(typeof(OpenedForm));

    /// <summary>The form in which something is shown; null outside of one.</summary>
    public static OpenedForm? In(HttpContext context) => context?.Items[typeof(OpenedForm)] as OpenedForm;

    /// <summary>Says that somebody else has saved meanwhile.</summary>
    public static void SayChanged(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Items[Changed] = true;
    }

    /// <summary>Takes it back: the page has brought both together itself.</summary>
    public static void Settle(HttpContext context) => context?.Items.Remove(Changed);

    /// <summary>True when that was said, and the form that came carries marks.</summary>
    public static bool IsChanged(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Items.ContainsKey(Changed) && MarksIn(context.Request).Length > 0;
    }

    /// <summary>What a field shows.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="typed">What came with the request; null when nothing did.</param>
    /// <param name="saved">What the page has read, or proposes.</param>
    public FieldLook Look(string name, string? typed, string saved)
    {
        ArgumentNullException.ThrowIfNull(saved);
        var before = was.GetValueOrDefault(name);
        if (before is null || !IsChanged(request.HttpContext))
        {
            marks[name] = before ?? Mark(saved);
            return new FieldLook(typed ?? saved, OtherSaved: false, IsTaken: false);
        }

        typed = FormKeyTagHelper.Sent(request, name); // also what is empty because nothing was ticked
        var (now, mine) = (Mark(saved), Mark(typed));
        marks[name] = now;
        return now == before || now == mine ? new FieldLook(typed, OtherSaved: false, IsTaken: false)
            : mine == before ? new FieldLook(saved, OtherSaved: false, IsTaken: true)
            : new FieldLook(typed, OtherSaved: true, IsTaken: false);
    }

    /// <summary>Short and blind to line ends, and to the order of what is ticked: only says whether a field was touched.</summary>
    public static string Mark(string? text)
    {
        var plain = (text ?? "").ReplaceLineEndings("\n").Trim();
        if (plain is "True" or "False") plain = plain == "True" ? "true" : "";
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(plain)), 0, 6);
    }

    private static string MarksIn(HttpRequest request) => HttpMethods.IsPost(request.Method) ? FormKeyTagHelper.Sent(request, Field) : "";
}
