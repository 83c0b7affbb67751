using Pathways.Core.Uploads;


namespace Pathways.Web.Ui;

/// <summary>
/// Files that people uploaded go out as a download, or as a picture that a page of ours shows; never run by this site, kept in no cache.
/// </summary>
public static class Attachments
{
    /// <summary>Sets the headers of a download; the bytes follow.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="bytes">How many bytes follow.</param>
    /// <param name="name">Its name without the ending, in plain Latin letters.</param>
    /// <param name="isShown">A page shows it. A picture only: what a browser opens a document with is not ours to trust.</param>
    public static void Attach(this HttpResponse response, CopyKind kind, int bytes, string name, bool isShown = false)
    {
        ArgumentNullException.ThrowIfNull(response);
        var (mime, ending) = kind switch
        {
            CopyKind.Jpeg => ("image/jpeg", "jpg"),
            CopyKind.Png => ("image/png", "png"),
            CopyKind.WebP => ("image/webp", "webp"),
            _ => ("application/pdf", "pdf"),
        };
        response.ContentType = mime;
        response.ContentLength = bytes;
        var way = isShown && kind != CopyKind.Pdf ? "inline" : "attachment";
        response.Headers.ContentDisposition = $"{way}; filename=\"{name}.{ending}\"";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers.CacheControl = "no-store";
    }
}
