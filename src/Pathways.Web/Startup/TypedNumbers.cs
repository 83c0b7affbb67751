using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Pathways.Core.Text;

namespace Pathways.Web.Startup;

/// <summary>
/// Numbers, days and hours as people write them, in whichever language the page is: digits of every script, and a comma, a point or the
/// Arabic sign before the fraction. A browser's own field sends a point whatever is typed; the culture of the page would refuse it.
/// </summary>
internal sealed class TypedNumbers : IModelBinderProvider, IModelBinder
{
    private delegate bool Reader(string text, out object value);

    private static readonly Dictionary<Type, Reader> Readers = new()
    {
        [typeof(int)] = (string text, out object value) =>
            Read(int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number), number, out value),
        [typeof(decimal)] = (string text, out object value) =>
            Read(decimal.TryParse(text.Replace(',', '.').Replace('٫', '.').Replace('،', '.'),
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number),
                    number, out value),
        [typeof(DateOnly)] = (string text, out object value) =>
            Read(DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                || DateOnly.TryParse(text, CultureInfo.CurrentCulture, out day), day, out value),
        [typeof(TimeOnly)] = (string text, out object value) =>
            Read(TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var time), time, out value),
    };

    /// <inheritdoc />
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        Readers.ContainsKey(context.Metadata.UnderlyingOrModelType) ? this : null;

    /// <inheritdoc />
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var (name, metadata, state) = (bindingContext.ModelName, bindingContext.ModelMetadata, bindingContext.ModelState);
        var sent = bindingContext.ValueProvider.GetValue(name);
        if (sent == ValueProviderResult.None) return Task.CompletedTask;
        state.SetModelValue(name, sent);
        var typed = sent.FirstValue ?? "";
        var text = string.Concat(PlainText.PlainDigits(typed).Where(letter => !char.IsWhiteSpace(letter)
            && char.GetUnicodeCategory(letter) != UnicodeCategory.Format)).Replace('−', '-');
        if (text.Length == 0)
        {
            if (metadata.IsReferenceOrNullableType) bindingContext.Result = ModelBindingResult.Success(null);
            else state.TryAddModelError(name, metadata.ModelBindingMessageProvider.ValueMustNotBeNullAccessor(typed));
        }
        else if (Readers[metadata.UnderlyingOrModelType](text, out var value)) bindingContext.Result = ModelBindingResult.Success(value);
        else state.TryAddModelError(name, new FormatException(), metadata);
        return Task.CompletedTask;
    }

    private static bool Read<T>(bool isRead, T read, out object value) where T : struct
    {
        value = read;
        return isRead;
    }
}
