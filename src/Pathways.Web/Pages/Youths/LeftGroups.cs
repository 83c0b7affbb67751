using Microsoft.Extensions.Localization;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.Youths;

/// <summary>Says, after a change of mentor or centre, which planned groups go on without the youth.</summary>
internal static class LeftGroups
{
    /// <summary>The sentence of what was saved and, where there are any, the days of the groups.</summary>
    public static string WithGroups(this IStringLocalizer<YouthsText> texts, string saved, IReadOnlyList<DateTime> groups, Format format) =>
        groups.Count == 0 ? texts[saved]
            : $"{texts[saved]} {texts["GroupsLeft", string.Join(Format.Comma + " ", groups.Select(format.ShortDay).Distinct())]}";
}
