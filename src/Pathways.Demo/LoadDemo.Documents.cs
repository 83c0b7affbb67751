using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Pathways.Core.Accounts;

namespace Pathways.Demo;

public sealed partial class LoadDemo
{
    private static readonly string[] Scanned = ["birth-record", "school-certificate"];

    /// <summary>The demo's youth holds copies of two documents: pages that say they are specimens.</summary>
    private async Task HoldCopiesAsync(CancellationToken cancellationToken)
    {
        var mentor = new Viewer(accounts[DemoSignIns.Mentor].Id, Role.Mentor, today);
        var documents = await db.Documents.AsNoTracking()
            .Where(d => d.Youth.Account!.UserName == DemoSignIns.Youth && Scanned.Contains(d.Type))
            .Select(d => new { d.YouthId, d.Type }).ToListAsync(cancellationToken);
        foreach (var d in documents)
            Fine(await copies.HoldAsync(mentor, d.YouthId, d.Type, inPlaceOf: null, Specimen(d.Type), cancellationToken));
    }

    /// <summary>A page of PDF with one line on it.</summary>
    private static MemoryStream Specimen(string title)
    {
        var text = $"BT /F1 24 Tf 60 700 Td (SPECIMEN - {title}) Tj ET";
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 "
                + "R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
            string.Create(CultureInfo.InvariantCulture, $"<</Length {text.Length}>>stream\n{text}\nendstream"),
        ];
        var (file, places) = (new StringBuilder("%PDF-1.4\n"), new StringBuilder());
        for (var number = 1; number <= objects.Length; number++)
        {
            places.Append(CultureInfo.InvariantCulture, $"{file.Length:0000000000} 00000 n \n");
            file.Append(CultureInfo.InvariantCulture, $"{number} 0 obj{objects[number - 1]}endobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n{places}trailer<</Size "
            + $"{objects.Length + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
        return new MemoryStream(Encoding.ASCII.GetBytes(file.ToString()));
    }
}
