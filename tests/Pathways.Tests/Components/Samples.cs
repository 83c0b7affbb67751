using Pathways.Web.Components;

namespace Pathways.Tests.Components;

public sealed record Sample(string Name, Type Component, Dictionary<string, object?> Parameters)
{
    public override string ToString() => Name;
}

/// <summary>One believable example of every component, in Arabic (right to left) or French (left to right).</summary>
public static class Samples
{
    public static PathMapModel Map(bool rtl) => rtl
        ? new(
            "طريقي من اليوم إلى 18 سنة وما بعدها",
            "أنا هنا",
            "23 نونبر 2026",
            [
                new("البطاقة الوطنية", "دجنبر", "id-card", PathStopKind.Next, FullDateText: "دجنبر 2026"),
                new("شهادة الحلاقة", "يناير", "scissors", PathStopKind.Planned, FullDateText: "يناير 2027"),
                new("سكن مضمون", "يناير", "key-round", PathStopKind.Planned, FullDateText: "يناير 2027"),
                new("18 سنة", "14 يناير 2027", null, PathStopKind.Eighteen),
                new("أول أجر", "مارس", "wallet", PathStopKind.After, "أول أجر وحساب بنكي", "مارس 2027"),
                new("نبقى على اتصال", null, "phone", PathStopKind.After, FullDateText: "إلى يوليوز 2028"),
            ])
        : new(
            "Mon chemin, d’aujourd’hui à mes 18 ans et après",
            "Je suis ici",
            "23 novembre 2026",
            [
                new("Carte nationale", "déc.", "id-card", PathStopKind.Next, FullDateText: "décembre 2026"),
                new("Mon certificat", "janv.", "scissors", PathStopKind.Planned, FullDateText: "janvier 2027"),
                new("Logement assuré", "janv.", "key-round", PathStopKind.Planned, FullDateText: "janvier 2027"),
                new("18 ans", "14 janvier 2027", null, PathStopKind.Eighteen),
                new("Premier salaire", "mars", "wallet", PathStopKind.After, "Premier salaire et compte bancaire", "mars 2027"),
                new("On reste en lien", null, "phone", PathStopKind.After, FullDateText: "jusqu’en juillet 2028"),
            ]);

    /// <summary>Six people, a Latin name among the Arabic ones and the other way round.</summary>
    public static PeopleMapModel People(bool rtl) => rtl
        ? new("خريطة من حول مصطفى", "أنا", [new("خالتي فاطمة", 1, AtNight: true), new("حسن", 1), new("Karim", 2),
            new("الأستاذة ليلى", 2, IsSecondMentor: true), new("سي محمد", 3), new("يوسف", 3)])
        : new("Carte des proches de Mostafa", "Moi", [new("Tante Fatima", 1, AtNight: true), new("Hassan", 1), new("كريم", 2),
            new("Mme Leïla", 2, IsSecondMentor: true), new("Si Mohamed", 3), new("Youssef", 3)]);

    /// <summary>Long words, a word in the other script, nothing after.</summary>
    public static PathMapModel LongMap(bool rtl)
    {
        var map = Map(rtl);
        return map with
        {
            Stops = rtl
                ?
                [
                    new("أجمع كل الوثائق المطلوبة لطلب جواز السفر", "دجنبر", "file-text", PathStopKind.Next),
                    new("شهادة CAP coiffure", "يناير", "scissors", PathStopKind.Planned),
                    new("غرفة قريبة من الصالون", "يناير", "key-round", PathStopKind.Planned),
                    map.Stops[3],
                    new("زيارة كل شهر إلى نهاية السنة", "فبراير", null, PathStopKind.After),
                    new("متابعة الحساب البنكي الأول", null, null, PathStopKind.After),
                ]
                :
                [
                    new("Rassembler les papiers pour le passeport", "déc.", "file-text", PathStopKind.Next),
                    new("شهادة الحلاقة du CAP", "janv.", "scissors", PathStopKind.Planned),
                    new("Chambre proche du salon", "janv.", "key-round", PathStopKind.Planned),
                    map.Stops[3],
                    new("Une visite chaque mois jusqu’à la fin", "févr.", null, PathStopKind.After),
                    new("Suivi du premier compte", null, null, PathStopKind.After),
                ],
        };
    }

    public static PathMapModel MapAfter18(bool rtl) => rtl
        ? Map(rtl) with
        {
            IsAfter18 = true,
            HereDateText = "2 مارس 2027",
            Stops =
            [
                new("البطاقة الوطنية", "دجنبر", "id-card", PathStopKind.Walked, FullDateText: "دجنبر 2026"),
                new("18 سنة", "14 يناير 2027", null, PathStopKind.Eighteen),
                new("أول أجر", "مارس", "wallet", PathStopKind.Next, "أول أجر وحساب بنكي", "مارس 2027"),
                new("زيارة في البيت", "أبريل", "house", PathStopKind.After),
                new("عقد الكراء", "ماي", "file-text", PathStopKind.After),
                new("نبقى على اتصال", "يوليوز", null, PathStopKind.After),
            ],
        }
        : Map(rtl) with
        {
            IsAfter18 = true,
            HereDateText = "2 mars 2027",
            Stops =
            [
                new("Carte nationale", "déc.", "id-card", PathStopKind.Walked, FullDateText: "décembre 2026"),
                new("18 ans", "14 janvier 2027", null, PathStopKind.Eighteen),
                new("Premier salaire", "mars", "wallet", PathStopKind.Next, "Premier salaire et compte bancaire", "mars 2027"),
                new("Visite chez moi", "avril", "house", PathStopKind.After),
                new("Bail de location", "mai", "file-text", PathStopKind.After),
                new("On reste en lien", "juillet", null, PathStopKind.After),
            ],
        };

    public static YouthHeroModel Hero(bool rtl) => rtl
        ? new(new("أهلا {0}", "مصطفى"), "52 يوما", "إلى عيد ميلادي الثامن عشر", new("الطريق يستمر بعده، و{0} معي.", "سعاد"), Map(rtl))
        : new(new("Bonjour {0}", "Mostafa"), "52 jours", "avant mes 18 ans",
            new("Le chemin continue après, et {0} reste avec moi.", "Souad"), Map(rtl));

    public static YouthHeroModel HeroAfter18(bool rtl) => rtl
        ? new(new("أهلا {0}", "مصطفى"), "يومان", "إلى خطوتي القادمة", new("أنا على طريقي، و{0} معي.", "سعاد"), MapAfter18(rtl))
        : new(new("Bonjour {0}", "Mostafa"), "Demain", "ma prochaine étape", new("Je suis sur mon chemin, et {0} reste avec moi.", "Souad"),
            MapAfter18(rtl));

    public static TwoVoices Voices(bool rtl) => rtl
        ? new(
            "تقييم مصطفى وتقييم سعاد في عشرة مجالات",
            "أكبر فرق في السكن: مصطفى 3 وسعاد 1. فرق درجة واحدة في التكوين والوثائق والعلاقات. اتفاق في ستة مجالات.",
            "مصطفى",
            "سعاد",
            [
                new("الوثائق", 2, 3), new("السكن", 3, 1), new("الميزانية", 2, 2), new("التكوين", 4, 3), new("العمل", 3, 3),
                new("الصحة", 3, 3), new("العلاقات", 2, 3), new("الحياة اليومية", 3, 3, "اليومية"), new("الحقوق", 2, 2),
                    new("السلامة", 3, 3),
            ],
            ["حاجة إلى سند", "في طور البناء", "قريب من الاستقلال", "استقلال"])
        : new(
            "Évaluation de Mostafa et de Souad dans dix domaines",
            "Plus grand écart au logement : Mostafa 3, Souad 1. Un niveau d’écart en formation, documents et relations. Accord dans six "
                + "domaines.",
            "Mostafa",
            "Souad",
            [
                new("Documents", 2, 3), new("Logement", 3, 1), new("Budget", 2, 2), new("Formation", 4, 3), new("Emploi", 3, 3),
                new("Santé", 3, 3), new("Relations", 2, 3), new("Vie quotidienne", 3, 3), new("Droits", 2, 2), new("Sécurité", 3, 3),
            ],
            ["besoin d’appui", "en construction", "presque autonome", "autonome"]);

    public static IReadOnlyList<VoiceGap> Gaps(bool rtl) => rtl
        ?
        [
            new("التكوين", 4, 3, "فرق درجة واحدة", "التكوين: مصطفى 4 من 4، سعاد 3 من 4", new("{0}: أستطيع وحدي", "مصطفى"),
                new("{0}: قريب من الاستقلال", "سعاد"), "أحضر كل يوم، والزبناء يطلبونني.", "بقي الامتحان التطبيقي.",
                    new("ما الذي يتقنه {0} اليوم ولم يره الممتحن بعد؟", "مصطفى")),
            new("الميزانية", 2, 2, "اتفاق", "الميزانية: 2 و2", "اتفاق", "اتفاق"),
            new("السكن", 3, 1, "فرق درجتين", "السكن: مصطفى 3 من 4، سعاد 1 من 4", new("{0}: أقترب", "مصطفى"),
                new("{0}: حاجة إلى سند", "سعاد"), "عندي صديق يمكن أن أسكن معه.", "لا عقد ولا مبلغ للضمان بعد.",
                    "ما الذي يجب أن يكون مكتوبا حتى نقول معا: السكن مضمون؟", "إضافة خطوة إلى الخطة", "#"),
            new("الوثائق", 2, 3, "فرق درجة واحدة", "الوثائق: مصطفى 2 من 4، سعاد 3 من 4", new("{0}: أبني", "مصطفى"),
                new("{0}: قريب من الاستقلال", "سعاد"), "J’ai peur qu’on refuse le dossier.", null, "أي ورقة تقلقك أكثر؟"),
        ]
        :
        [
            new("Formation", 4, 3, "un niveau d’écart", "Formation : Mostafa 4 sur 4, Souad 3 sur 4", new("{0} : je sais faire", "Mostafa"),
                new("{0} : presque autonome", "Souad"), "Je viens chaque jour, et les clients me demandent.", "Il reste l’examen pratique.",
                    new("Que sait faire {0} que l’examinateur n’a pas encore vu ?", "Mostafa")),
            new("Budget", 2, 2, "accord", "Budget : 2 et 2", "accord", "accord"),
            new("Logement", 3, 1, "deux niveaux d’écart", "Logement : Mostafa 3 sur 4, Souad 1 sur 4",
                new("{0} : j’y suis presque", "Mostafa"), new("{0} : besoin d’appui", "Souad"), "J’ai un ami chez qui je peux habiter.",
                    "Ni contrat ni caution pour l’instant.", "Que faut-il avoir par écrit pour dire ensemble : le logement est assuré ?",
                        "Ajouter une étape au plan", "#"),
            new("Documents", 2, 3, "un niveau d’écart", "Documents : Mostafa 2 sur 4, Souad 3 sur 4", new("{0} : je construis", "Mostafa"),
                new("{0} : presque autonome", "Souad"), "أخاف أن يرفضوا الملف.", null, "Quel papier t’inquiète le plus ?"),
        ];

    public static IReadOnlyList<VoiceHistory> Histories(bool rtl) => rtl
        ?
        [
            new("الوثائق", [1, 1, 2], [1, 2, 3], "الوثائق: مصطفى 1 ثم 1 ثم 2، سعاد 1 ثم 2 ثم 3", "2025", "2026"),
            new("السكن", [2, 2, 3], [1, 1, 1], "السكن: مصطفى 2 ثم 2 ثم 3، سعاد 1 ثم 1 ثم 1", "2025", "2026"),
            new("الميزانية", [1, 2, 2], [1, 2, 2], "الميزانية: مصطفى 1 ثم 2 ثم 2، سعاد 1 ثم 2 ثم 2", "2025", "2026"),
        ]
        :
        [
            new("Documents", [1, 1, 2], [1, 2, 3], "Documents : Mostafa 1, 1, 2 ; Souad 1, 2, 3", "2025", "2026"),
            new("Logement", [2, 2, 3], [1, 1, 1], "Logement : Mostafa 2, 2, 3 ; Souad 1, 1, 1", "2025", "2026"),
            new("Budget", [1, 2, 2], [1, 2, 2], "Budget : Mostafa 1, 2, 2 ; Souad 1, 2, 2", "2025", "2026"),
        ];

    public static IReadOnlyList<IndicatorModel> Indicators(bool rtl) => rtl
        ?
        [
            new("k1", "لهم بطاقة وطنية يوم المغادرة", new(20, 3, 1, .8m), "87%", "بلغنا المستهدف",
                "نعم 20، لا 3، غير معروف 1، المستهدف 80 في المئة",
                    [new("نعم", "20 من 23"), new("المستهدف", "80%"), new("غير معروف", "1 من 24"), new("المعطيات", "96%")],
                        new([.58m, .64m, .70m, .74m, .82m, .87m], "تطور النسبة في ستة فصول: 58، 64، 70، 74، 82، 87",
                            new("قبل 15 شهرا: {0}", "58%"), new("الآن: {0}", "87%"), .4m)),
            new("k2", "في عمل أو دراسة أو تكوين بعد 6 أشهر", new(12, 5, 4, .7m), "71%", "غير محسوم",
                "نعم 12، لا 5، غير معروف 4، المستهدف 70 في المئة",
                    [new("نعم", "12 من 17"), new("المستهدف", "70%"), new("غير معروف", "4 من 21"), new("المعطيات", "81%")],
                        new([.52m, .55m, null, .60m, .66m, .71m], "تطور النسبة في ستة فصول: 52، 55، غير معروف، 60، 66، 71",
                            new("قبل 15 شهرا: {0}", "52%"), new("الآن: {0}", "71%"), .4m)),
            new("k3", "على اتصال بنا بعد 6 أشهر", new(4, 3, 0, .85m), "4 من 7", "دون المستهدف",
                "نعم 4، لا 3، غير معروف 0، المستهدف 85 في المئة", [new("نعم", "4 من 7"), new("المستهدف", "85%"), new("غير معروف", "0 من 7"),
                    new("المعطيات", "100%")]),
        ]
        :
        [
            new("k1", "Carte nationale au départ", new(20, 3, 1, .8m), "87 %", "Cible atteinte",
                "oui 20, non 3, inconnu 1, cible 80 pour cent", [new("Oui", "20 sur 23"), new("Cible", "80 %"), new("Inconnu", "1 sur 24"),
                    new("Données", "96 %")],
                        new([.58m, .64m, .70m, .74m, .82m, .87m], "Évolution en six trimestres : 58, 64, 70, 74, 82, 87",
                            new("il y a 15 mois : {0}", "58 %"), new("maintenant : {0}", "87 %"), .4m)),
            new("k2", "En emploi, études ou formation après 6 mois", new(12, 5, 4, .7m), "71 %", "Non tranché",
                "oui 12, non 5, inconnu 4, cible 70 pour cent", [new("Oui", "12 sur 17"), new("Cible", "70 %"), new("Inconnu", "4 sur 21"),
                    new("Données", "81 %")],
                        new([.52m, .55m, null, .60m, .66m, .71m], "Évolution en six trimestres : 52, 55, inconnu, 60, 66, 71",
                            new("il y a 15 mois : {0}", "52 %"), new("maintenant : {0}", "71 %"), .4m)),
            new("k3", "En lien avec nous après 6 mois", new(4, 3, 0, .85m), "4 sur 7", "Sous la cible",
                "oui 4, non 3, inconnu 0, cible 85 pour cent", [new("Oui", "4 sur 7"), new("Cible", "85 %"), new("Inconnu", "0 sur 7"),
                    new("Données", "100 %")]),
        ];

    public static IReadOnlyList<RailStep> Steps(bool rtl) => rtl
        ?
        [
            new("نسخة كاملة من رسم الولادة", RailState.Done, "تم:", new("أنا و{0} · 12 نونبر", "سعاد")),
            new("شهادة السكنى", RailState.Done, "تم:", new("{0} · 4 نونبر", "سعاد")),
            new("أضع الملف في مصلحة البطاقة الوطنية", RailState.Now, "الآن:", new("أنا، مع {0} · الخميس 26 نونبر", "سعاد"),
                new(BadgeStatus.Overdue, "نحدد موعدا جديدا")),
            new("Ouvrir un compte, agence du centre.", RailState.Blocked, "بعدها:", "تنتظر البطاقة الوطنية",
                new(BadgeStatus.Blocked, "متوقفة: البطاقة")),
            new("أجتاز الامتحان التطبيقي", RailState.Later, "بعدها:", "أنا · 28 دجنبر"),
        ]
        :
        [
            new("Copie complète de l’acte de naissance", RailState.Done, "fait :", new("moi et {0} · 12 novembre", "Souad")),
            new("Certificat de résidence", RailState.Done, "fait :", new("{0} · 4 novembre", "Souad")),
            new("Je dépose le dossier au service de la carte", RailState.Now, "maintenant :",
                new("moi, avec {0} · jeudi 26 novembre", "Souad"), new(BadgeStatus.Overdue, "on refixe une date")),
            new("أفتح حسابا بنكيا.", RailState.Blocked, "ensuite :", "attend la carte nationale",
                new(BadgeStatus.Blocked, "bloqué : la carte")),
            new("Je passe l’examen pratique", RailState.Later, "ensuite :", "moi · 28 décembre"),
        ];

    public static DocumentPathModel Documents(bool rtl) => rtl
        ? new(
            [
                new(new DocumentNode("نسخة من رسم الولادة", "file-text", DocumentState.Done, new(BadgeStatus.Done, "تم"),
                    "عندي نسخة إلى 12 فبراير.")),
                new(new DocumentNode("شهادة السكنى", "house", DocumentState.Done, new(BadgeStatus.Done, "تم"), "صالحة إلى 4 فبراير.")),
                new(new DocumentNode("البطاقة الوطنية", "id-card", DocumentState.Now, new(BadgeStatus.Due, "الخميس 26 نونبر"),
                    "3 من 4 أشياء جاهزة.", "#cin")),
            ],
            [
                new("حساب بنكي", "landmark", DocumentState.Blocked, new(BadgeStatus.Blocked, "متوقف: البطاقة"), "وابتداء من 18 سنة."),
                new("المعرف الرقمي", "users-round", DocumentState.Open, new(BadgeStatus.Planned, "يمكن البدء الآن"),
                    "بالبطاقة، أو الآن بنسخة رسم الولادة.", null,
                        [new("التغطية الصحية", "heart-pulse", DocumentState.Blocked, new(BadgeStatus.Blocked, "متوقفة: المعرف"),
                            "نسأل عما يتغير عند 18 سنة.")]),
            ])
        : new(
            [
                new(new DocumentNode("Acte de naissance", "file-text", DocumentState.Done, new(BadgeStatus.Done, "fait"),
                    "J’ai une copie jusqu’au 12 février.")),
                new(new DocumentNode("Certificat de résidence", "house", DocumentState.Done, new(BadgeStatus.Done, "fait"),
                    "Valable jusqu’au 4 février.")),
                new(new DocumentNode("Carte nationale", "id-card", DocumentState.Now, new(BadgeStatus.Due, "jeudi 26 novembre"),
                    "3 choses prêtes sur 4.", "#cin")),
            ],
            [
                new("Compte bancaire", "landmark", DocumentState.Blocked, new(BadgeStatus.Blocked, "bloqué : la carte"),
                    "Et à partir de 18 ans."),
                new("Identifiant numérique", "users-round", DocumentState.Open, new(BadgeStatus.Planned, "je peux commencer"),
                    "Avec la carte, ou déjà avec l’acte de naissance.", null,
                        [new("Couverture santé", "heart-pulse", DocumentState.Blocked, new(BadgeStatus.Blocked, "bloquée : identifiant"),
                            "On demande ce qui change à 18 ans.")]),
            ]);

    /// <summary>The card needs both papers, neither waits for the other; the card is done.</summary>
    public static DocumentPathModel DocumentsTogether(bool rtl)
    {
        var path = Documents(rtl);
        var (birth, residence, card) = (path.Stages[0].Documents[0], path.Stages[1].Documents[0], path.Stages[2].Documents[0]);
        return path with
        {
            Stages =
            [
                new(birth, residence),
                new(card with { State = DocumentState.Done, Badge = new(BadgeStatus.Done, birth.Badge.Text) }),
            ],
        };
    }

    public static IReadOnlyList<TimelineItem> Timeline(bool rtl) => rtl
        ?
        [
            new("اليوم 10:40", new("قُرئت عند {0}، والاتصال قبل 18:00", "سعاد"), "2026-11-23T10:40", IsNow: true),
            new("اليوم 10:22", "أرسلتُ طلبي", "2026-11-23T10:22", "Le logement, s’il te plaît."),
            new("17 نونبر 2025", "التقييم الأول", "2025-11-17", Href: "#"),
        ]
        :
        [
            new("aujourd’hui 10:40", new("Lu par {0}, appel avant 18:00", "Souad"), "2026-11-23T10:40", IsNow: true),
            new("aujourd’hui 10:22", "J’ai envoyé ma demande", "2026-11-23T10:22", "السكن من فضلك."),
            new("17 novembre 2025", "Première évaluation", "2025-11-17", Href: "#"),
        ];

    public static IEnumerable<Sample> All(bool rtl)
    {
        string T(string ar, string fr) => rtl ? ar : fr;
        Sample S<T>(string name, params (string Name, object? Value)[] parameters) =>
            new(name, typeof(T), parameters.ToDictionary(p => p.Name, p => p.Value));

        yield return S<YouthHero>("hero", ("Model", Hero(rtl)), ("Rtl", rtl));
        yield return S<YouthHero>("hero-after-18", ("Model", HeroAfter18(rtl)), ("Rtl", rtl), ("Id", "map2"));
        yield return S<YouthHero>("hero-long", ("Model", Hero(rtl) with { Map = LongMap(rtl) }), ("Rtl", rtl), ("Id", "map3"));
        yield return S<YouthHero>("hero-few", ("Model",
            Hero(rtl) with { Map = Map(rtl) with { Stops = [Map(rtl).Stops[0], Map(rtl).Stops[3]] } }), ("Rtl", rtl), ("Id", "map4"));
        yield return S<PeopleMap>("people", ("Model", People(rtl)), ("Rtl", rtl));
        yield return S<PeopleMap>("people-many",
            ("Model", People(rtl) with
            {
                People = [.. Enumerable.Range(1, 30)
                .Select(i => new PersonDot(T("عبد الرحيم بنعبد الرحمان", "Maximilienne Dubois") + i, (i % 3) + 1))]
            }), ("Rtl", rtl));
        yield return S<PeopleMap>("people-none", ("Model", People(rtl) with { People = [] }), ("Rtl", rtl));
        yield return S<VoicesLegend>("voices-legend", ("Model", Voices(rtl)));
        yield return S<Radar>("radar", ("Model", Voices(rtl)), ("Rtl", rtl));
        yield return S<LevelKey>("level-key", ("LevelNames", Voices(rtl).LevelNames));
        yield return S<VoicesTable>("voices-table", ("Model", Voices(rtl)),
            ("SummaryText", T("الأرقام في جدول", "Les chiffres en tableau")), ("DomainText", T("المجال", "Domaine")));
        yield return S<GapList>("gaps", ("Gaps", Gaps(rtl)), ("Rtl", rtl));
        yield return S<VoiceMultiples>("multiples", ("Histories", Histories(rtl)), ("Rtl", rtl));
        for (var level = 0; level <= 4; level++)
            yield return S<LevelRing>($"level-ring-{level}", ("Level", level), ("IconName", "id-card"), ("Label", level == 0
                ? T("لا جواب بعد", "pas encore répondu") : null), ("Rtl", rtl));
        foreach (var part in new[] { 0, 1, 4, 5 })
            yield return S<ShareRing>($"share-ring-{part}", ("Part", part), ("Whole", 5),
                ("Label", T($"الخطوات المنجزة: {part} من 5", $"Étapes faites : {part} sur 5")), ("Rtl", rtl));
        yield return S<Rail>("rail", ("Steps", Steps(rtl)), ("ForYouth", true));
        foreach (var (status, text) in new (BadgeStatus, string)[]
        {
            (BadgeStatus.Planned, T("مبرمج", "prévu")), (BadgeStatus.Due, T("موعده قريب", "bientôt")),
                (BadgeStatus.Overdue, T("متأخر 3 أيام", "en retard de 3 jours")),
            (BadgeStatus.Blocked, T("متوقف: رسم الولادة", "bloqué : acte de naissance")),
                (BadgeStatus.Waiting, T("ينتظر جواب {0}", "attend {0}")), (BadgeStatus.Done, T("تم", "fait")),
        })
        {
            yield return S<Badge>($"badge-{BadgeModel.Key(status)}", ("Status", status), ("Text", text),
                ("Names", status == BadgeStatus.Waiting ? new[] { T("Souad", "سعاد") } : null));
        }

        yield return S<IndicatorLegend>("indicator-legend", ("YesText", T("نعم", "oui")), ("UnknownText", T("غير معروف", "inconnu")),
            ("NoText", T("لا", "non")), ("TargetText", T("المستهدف", "cible")));
        foreach (var model in Indicators(rtl)) yield return S<IndicatorCard>($"indicator-{model.Id}", ("Model", model), ("Rtl", rtl));
        yield return S<MiniBar>("mini-bar", ("Part", 4), ("Whole", 7), ("Text", T("4 من 7", "4 sur 7")), ("Rtl", rtl));
        yield return S<DocumentPath>("documents", ("Model", Documents(rtl)), ("ForYouth", true));
        yield return S<DocumentPath>("documents-together", ("Model", DocumentsTogether(rtl)), ("ForYouth", true));
        yield return S<Timeline>("timeline", ("Items", Timeline(rtl)));
        yield return S<EmptyState>("empty", ("Title", T("لا أحد ينتظر اليوم", "Personne n’attend aujourd’hui")),
            ("Text", T("كل المواعيد في وقتها. يظهر هنا أول من يحتاج إليك.",
                "Tout est dans les temps. La première personne qui a besoin de vous apparaîtra ici.")),
                    ("ActionText", T("كل الشباب", "Tous les jeunes")), ("ActionHref", "#"), ("Rtl", rtl));
    }
}
