using Pathways.Core.Mistakes;

namespace Pathways.Web.Ui;

/// <summary>
/// The way to say that something was recorded by mistake, for who may: <c>&lt;partial name="_Mistake" model='new MistakeLink(kind, id,
/// what)' /&gt;</c>.
/// </summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Id">Which.</param>
/// <param name="What">What it is, in words, for who does not see beside what the link stands.</param>
/// <param name="Shown">Said to everybody, where several such links stand together.</param>
public sealed record MistakeLink(MistakeKind Kind, int Id, string What, bool Shown = false);
