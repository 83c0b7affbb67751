using Pathways.Core.Mistakes;

namespace Pathways.Web.Ui;

/// <summary>
/// What was recorded by mistake in a youth's file, with who put it right, when and why, for staff:
/// <c>&lt;partial name="_Mistakes" model='new MistakesIn(id, MistakeKind.Exit)' /&gt;</c>. It reads its facts itself, in one
/// statement, where the head of the file says that there are any.
/// </summary>
/// <param name="YouthId">Whose file.</param>
/// <param name="Kinds">Of these kinds only.</param>
public sealed record MistakesIn(int YouthId, params IReadOnlyList<MistakeKind> Kinds);
