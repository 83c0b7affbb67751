using System.ComponentModel.DataAnnotations;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;
using Pathways.Web.Accounts;
using Pathways.Web.Text;

namespace Pathways.Web.Startup;

internal static class Pages
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorPages().AddMvcOptions(options =>
        {
            options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            options.Filters.Add(new KnownHandlers());
            options.Filters.Add<LeadsToKeptFile>();
            options.Filters.Add<ReadsAgain>();
            options.ModelBinderProviders.Insert(0, new TypedNumbers());
            options.ModelMetadataDetailsProviders.Add(new ValidationTexts());
            options.ModelValidatorProviders.Add(new TypedValues());
        });
        builder.Services.AddOptions<MvcOptions>().Configure<IStringLocalizer<Validation>>((options, texts) =>
        {
            var messages = options.ModelBindingMessageProvider;
            messages.SetAttemptedValueIsInvalidAccessor((_, _) => texts["Unreadable"]);
            messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => texts["Unreadable"]);
            messages.SetUnknownValueIsInvalidAccessor(_ => texts["Unreadable"]);
            messages.SetValueIsInvalidAccessor(_ => texts["Unreadable"]);
            messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => texts["Unreadable"]);
            messages.SetValueMustBeANumberAccessor(_ => texts["NotANumber"]);
            messages.SetNonPropertyValueMustBeANumberAccessor(() => texts["NotANumber"]);
            messages.SetValueMustNotBeNullAccessor(_ => texts["Required"]);
            messages.SetMissingBindRequiredValueAccessor(_ => texts["Required"]);
            messages.SetMissingKeyOrValueAccessor(() => texts["Required"]);
            messages.SetMissingRequestBodyRequiredValueAccessor(() => texts["Required"]);
        });
        builder.Services.Configure<MvcOptions>(options => options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true);
        var cookies = builder.Setting<SiteCookies>();
        builder.Services.Configure<CookieTempDataProviderOptions>(options => cookies.Shape(options.Cookie, SiteCookies.Next));
        builder.Services.AddAntiforgery(options =>
        {
            cookies.Shape(options.Cookie, SiteCookies.Form);
            options.FormFieldName = "_form";
        });
        builder.Services.AddRazorComponents();
        // Arabic and accents as letters, not as numeric entities: a third of the bytes
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
    }

    public static void MapPages(this WebApplication app)
    {
        app.MapRazorPages();

        // Everything else is not there, signed in or not; without this the "nobody" fallback policy would answer 403.
        app.Map("/{**path}", context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }).AllowAnonymous().WithOrder(int.MaxValue);
    }

    /// <summary>
    /// Gives every validation attribute without a message of its own the key of our sentence (the platform's are English).
    /// </summary>
    private sealed class ValidationTexts : IValidationMetadataProvider
    {
        public void CreateValidationMetadata(ValidationMetadataProviderContext context)
        {
            foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
            {
                if (attribute.ErrorMessage is not null || attribute.ErrorMessageResourceName is not null) continue;
                attribute.ErrorMessageResourceType = typeof(ValidationSentences);
                attribute.ErrorMessageResourceName = attribute switch
                {
                    System.ComponentModel.DataAnnotations.RequiredAttribute => nameof(ValidationSentences.Required),
                    System.ComponentModel.DataAnnotations.StringLengthAttribute
                        or System.ComponentModel.DataAnnotations.MaxLengthAttribute => nameof(ValidationSentences.TooLong),
                    System.ComponentModel.DataAnnotations.RangeAttribute => nameof(ValidationSentences.OutOfRange),
                    _ => nameof(ValidationSentences.Unreadable),
                };
            }
        }
    }
}
