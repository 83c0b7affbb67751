using Pathways.Core.Register;
using Xunit;
using static Pathways.Core.Register.RegisterColumn;

namespace Pathways.Tests.Register;

public sealed class RecognisingHeadings
{
    [Theory]
    [InlineData("رقم المَلَفّ", FileNumber)]
    [InlineData("رقـم الملـف", FileNumber)]
    [InlineData("N° dossier", FileNumber)]
    [InlineData("NUMÉRO DE DOSSIER", FileNumber)]
    [InlineData("Numero du dossier :", FileNumber)]
    [InlineData("الإسم الكامل", ArabicName)]
    [InlineData("الاسم و النسب", ArabicName)]
    [InlineData("الاسم العائلي والشخصي", ArabicName)]
    [InlineData("Nom complet (arabe)", ArabicName)]
    [InlineData("Nom & Prénom", LatinName)]
    [InlineData("PRENOM ET NOM", LatinName)]
    [InlineData("Nom(s) et prénom(s)", LatinName)]
    [InlineData("الاسم الكامل (بالفرنسية)", LatinName)]
    [InlineData("تاريخ الإزدياد", BirthDate)]
    [InlineData("تاريخ الازدياد (يوم/شهر/سنة)", BirthDate)]
    [InlineData("Date naissance", BirthDate)]
    [InlineData("Date de naissance (jj/mm/aaaa)", BirthDate)]
    [InlineData("Né(e) le", BirthDate)]
    [InlineData("D.O.B.", BirthDate)]
    [InlineData("الجنس", Sex)]
    [InlineData("Sexe (M/F)", Sex)]
    [InlineData("SEXE", Sex)]
    [InlineData("الجنسية", Nationality)]
    [InlineData("Nationalité", Nationality)]
    [InlineData("المؤسسه", Centre)]
    [InlineData("Établissement", Centre)]
    [InlineData("العمالة/الإقليم", Province)]
    [InlineData("Préfecture ou Province", Province)]
    [InlineData("تاريخ الولوج الى المؤسسة", EntryDate)]
    [InlineData("Date d’entrée", EntryDate)]
    [InlineData("date d'entrée à l'établissement", EntryDate)]
    [InlineData("Catégorie d'accueil", IntakeCategory)]
    [InlineData("الجهة المحيلة", ReferralSource)]
    [InlineData("Orienté(e) par", ReferralSource)]
    [InlineData("المستوى الدراسى", SchoolLevel)]
    [InlineData("Niveau scolaire", SchoolLevel)]
    [InlineData("N° C.I.N.", NationalCard)]
    [InlineData("cnie", NationalCard)]
    [InlineData("رقم ب.ت.و", NationalCard)]
    [InlineData("البطاقة الوطنية للتعريف", NationalCard)]
    [InlineData("Tél.", Phone)]
    [InlineData("N° de téléphone", Phone)]
    [InlineData("رقم الهاتف", Phone)]
    [InlineData("E-mail", Email)]
    [InlineData("البريد الالكتروني", Email)]
    [InlineData("المساعد الاجتماعي", Mentor)]
    [InlineData("المساعدة الاجتماعية", Mentor)]
    [InlineData("Référent·e", Mentor)]
    [InlineData("Assistant(e) social(e)", Mentor)]
    [InlineData("Observations", Notes)]
    [InlineData("ملاحظة", Notes)]
    [InlineData("Date of birth", BirthDate)]
    [InlineData("Social worker", Mentor)]
    [InlineData("\u200Fالهاتف\u200F", Phone)]
    public void A_heading_is_recognised_however_it_is_spelled(string heading, RegisterColumn column) =>
        Assert.Equal(column, HeadingMap.Recognise([heading])[0]);

    [Theory]
    [InlineData("N°")]
    [InlineData("الرقم")]
    [InlineData("Pointure")]
    [InlineData("مقاس الحذاء")]
    [InlineData("")]
    [InlineData("Date")]
    public void What_is_unknown_waits_for_the_manager(string heading)
    {
        var map = HeadingMap.Recognise([heading, "الجنس"]);

        Assert.Null(map[0]);
        Assert.Equal(heading.Length > 0 ? [0] : [], map.Unknown);
    }

    [Fact]
    public void Names_in_two_halves_are_told_from_whole_names()
    {
        Assert.Equal(LatinName, HeadingMap.Recognise(["Nom", "Sexe"])[0]);
        var halves = HeadingMap.Recognise(["Nom", "Prénom", "الاسم", "النسب"]);
        Assert.Equal([LatinFamilyName, LatinGivenName, ArabicGivenName, ArabicFamilyName], Enumerable.Range(0, 4)
            .Select(i => halves[i]!.Value));
        Assert.Equal([FileNumber, BirthDate, Sex], halves.Missing);
    }

    [Fact]
    public void The_manager_decides_about_unknown_and_double_headings()
    {
        var map = HeadingMap.Recognise(["Téléphone", "Portable", "Remarque du directeur", "Sexe"]);

        Assert.Equal([new HeadingDuplicate(1, Phone)], map.Duplicates);
        Assert.Equal([1, 2], map.Unknown);
        Assert.Equal(0, map.IndexOf(Phone));

        var decided = map.With(1, Phone).With(2, Notes).With(3, null);
        Assert.Equal(1, decided.IndexOf(Phone));
        Assert.Null(decided[0]);
        Assert.Equal(Notes, decided[2]);
        Assert.Null(decided.IndexOf(Sex));
        Assert.Empty(decided.Duplicates);
        Assert.Equal(0, map.IndexOf(Phone));
    }

    [Fact]
    public void What_every_row_needs_is_named_when_no_heading_has_it()
    {
        Assert.Equal([FileNumber, BirthDate, Sex, ArabicName], HeadingMap.Recognise(["Centre", "Province"]).Missing);
        Assert.Empty(HeadingMap.Recognise(["Prénom", "N° dossier", "Sexe", "Né le"]).Missing);
    }
}
