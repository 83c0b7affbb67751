using Microsoft.Extensions.Localization;

namespace Pathways.Tests;

/// <summary>Fails a page that asks for a text that does not exist, instead of showing its key.</summary>
internal sealed class StrictTexts(IStringLocalizerFactory inner) : IStringLocalizerFactory
{
    public IStringLocalizer Create(Type resourceSource) => new Strict(inner.Create(resourceSource), resourceSource.Name);

    public IStringLocalizer Create(string baseName, string location) => new Strict(inner.Create(baseName, location), baseName);

    private sealed class Strict(IStringLocalizer inner, string family) : IStringLocalizer
    {
        public LocalizedString this[string name] => Found(inner[name]);

        public LocalizedString this[string name, params object[] arguments] => Found(inner[name, arguments]);

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => inner.GetAllStrings(includeParentCultures);

        private LocalizedString Found(LocalizedString text) =>
            text.ResourceNotFound ? throw new KeyNotFoundException($"{family} has no text '{text.Name}'.") : text;
    }
}
