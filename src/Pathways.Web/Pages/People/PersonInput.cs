using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pathways.Core.People;
using Pathways.Web.Ui;

namespace Pathways.Web.Pages.People;

/// <summary>The form of a person, for the youth and for the mentor who adds with the youth.</summary>
public sealed record PersonInput
{
    /// <summary>The revision that was shown.</summary>
    public int Revision { get; init; }

    /// <summary>As the youth calls the person.</summary>
    [StringLength(200)]
    public string? Name { get; init; }

    /// <summary>Who it is.</summary>
    [EnumDataType(typeof(Relation))]
    public Relation? Relation { get; init; }

    /// <summary>How close.</summary>
    [EnumDataType(typeof(Closeness))]
    public Closeness? Closeness { get; init; }

    /// <summary>Can be called at night.</summary>
    public bool AtNight { get; init; }

    /// <summary>Phone, as typed.</summary>
    [StringLength(40)]
    public string? Phone { get; init; }

    /// <summary>My mentor sees the person.</summary>
    public bool IsShared { get; init; }

    /// <summary>Writes the form into a person; false and a sentence beside the field when refused.</summary>
    public bool ApplyTo(Person person, PageModel page, bool isShared)
    {
        if (person.Describe(Name ?? "", Relation, Closeness, AtNight, Phone ?? "", isShared) is not { } problem) return true;
        page.Refuse(problem, problem switch
        {
            PersonProblem.NameMissing => "Form.Name",
            PersonProblem.RelationMissing => "Form.Relation",
            PersonProblem.ClosenessMissing => "Form.Closeness",
            PersonProblem.PhoneUnreadable => "Form.Phone",
            _ => "Form.IsShared",
        });
        return false;
    }
}
