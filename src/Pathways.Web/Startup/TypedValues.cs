using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.Extensions.Localization;
using Pathways.Core.Accounts;
using Pathways.Core.Organisation;
using Pathways.Core.Text;
using Pathways.Core.Time;
using Pathways.Web.Content;
using Pathways.Web.Text;
using Pathways.Web.Ui;

namespace Pathways.Web.Startup;

/// <summary>What kind of day a field asks for; without it, something that happened or is planned (the widest range).</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class DayAttribute(DayKind kind) : Attribute
{
    /// <summary>The kind.</summary>
    public DayKind Kind => kind;
}

/// <summary>Markdown that a page can draw.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class DrawableAttribute : Attribute;

/// <summary>
/// What is checked of every value that a request fills in, whatever the form: text is text, a day is plausible, a choice is one that
/// exists. Beside the field, in the reader's language.
/// </summary>
internal sealed class TypedValues : IModelValidatorProvider, IModelValidator
{
    /// <inheritdoc />
    public void CreateValidators(ModelValidatorProviderContext context)
    {
        var type = context.ModelMetadata.UnderlyingOrModelType;
        if (type == typeof(string) || type == typeof(DateOnly) || type.IsEnum)
            context.Results.Add(new ValidatorItem { Validator = this, IsReusable = true });
    }

    /// <inheritdoc />
    public IEnumerable<ModelValidationResult> Validate(ModelValidationContext context)
    {
        var sentence = context.Model switch
        {
            string text when !PlainText.IsReadable(text) => Texts(context)["NotText"].Value,
            string text when Attribute<DrawableAttribute>(context) is not null && !MaterialMarkdown.IsDrawable(text) =>
                Texts(context)["TooDeep"].Value,
            DateOnly day => Day(context, day),
            Enum choice when !IsChoice(choice) && (Convert.ToInt64(choice, System.Globalization.CultureInfo.InvariantCulture) != 0
                || context.ModelMetadata.IsNullableValueType) => Texts(context)["Unreadable"].Value,
            _ => null,
        };
        if (sentence is not null) yield return new ModelValidationResult("", sentence);
    }

    private static string? Day(ModelValidationContext context, DateOnly day)
    {
        var services = context.ActionContext.HttpContext.RequestServices;
        var (first, last) = PlausibleDays.Of(Attribute<DayAttribute>(context)?.Kind ?? DayKind.Planning,
            services.GetRequiredService<LocalTime>().Today);
        if ((day >= first && day <= last) || day == default) return null; // a day that nobody typed
        var format = services.GetRequiredService<Format>();
        return Texts(context)["DayUnlikely", format.Numeric(first), format.Numeric(last)].Value;
    }

    private static bool IsChoice(Enum choice) => choice.GetType().IsDefined(typeof(FlagsAttribute), false)
        || Enum.IsDefined(choice.GetType(), choice);

    private static T? Attribute<T>(ModelValidationContext context) where T : Attribute =>
        (context.ModelMetadata as Microsoft.AspNetCore.Mvc.ModelBinding.Metadata.DefaultModelMetadata)?.Attributes.Attributes.OfType<T>()
            .FirstOrDefault();

    private static IStringLocalizer<Validation> Texts(ModelValidationContext context) =>
        context.ActionContext.HttpContext.RequestServices.GetRequiredService<IStringLocalizer<Validation>>();
}

/// <summary>Names in the form in which they are compared; the platform's own breaks over what is no text.</summary>
internal sealed class SafeLookup : ILookupNormalizer
{
    /// <inheritdoc />
    public string? NormalizeName(string? name) => name is null ? null : UserNames.Normalise(name);

    /// <inheritdoc />
    public string? NormalizeEmail(string? email) => NormalizeName(email);
}
