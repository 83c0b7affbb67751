namespace Pathways.Core.Contact;

/// <summary>
/// The given name in a whole name, for a greeting. Compounds stay whole (عبد الله, أم كلثوم, نور الدين, محمد أمين), and a register's order
/// with the family name first is known by its signs: capitals, أيت, بن, the article. Without a sure sign the whole name is taken, never
/// half of one.
/// </summary>
public static class GivenName
{
    private const int MostProposals = 4;

    private static readonly HashSet<string> TakesTheNext =
        Set("عبد ام abd abdel abdul abdoul oum om مولاي سيدي سي لاله للا moulay sidi si lalla");
    private static readonly HashSet<string> TakesTheNextAtTheBeginning = Set("ابو abou abu");
    private static readonly HashSet<string> BelongsToTheOneBefore =
        Set("الدين الزهرا الزهره الهدى الضحى اليقين الايمان الاسلام الحق الله eddine ddine edine dine eddin din addine ezzahra ezzahrae "
            + "elhouda elyakine");

    private static readonly HashSet<string> BelongsBehindAnArticle = Set("zahra zahrae zohra houda hoda yakine dine din islam doha");
    private static readonly HashSet<string> Zahra = Set("زهرا زهره zahra zahrae zohra");
    private static readonly HashSet<string> OfTheFamily = Set("بن ابن بو بنت ايت اد ولد اولاد ben bin ibn bent ait ayt bou bel ould id");
    private static readonly HashSet<string> Articles = Set("el al l es ez er ed en et ech");

    private enum Part
    {
        /// <summary>No sign.</summary>
        Plain,

        /// <summary>A given name: a compound, or one of the best known.</summary>
        Given,

        /// <summary>Of a family name, by a sure sign.</summary>
        Family,

        /// <summary>Of a family name, if only by its article (المعطي may be a given name).</summary>
        FamilyByArticle,
    }

    /// <summary>The given name as it stands in the name; the whole name when it cannot be told.</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Join(Given(Read(name))) is { Length: > 0 } given ? given : name;
    }

    /// <summary>What somebody of this name may be called, the best one first, four at most.</summary>
    public static IReadOnlyList<string> Proposals(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var units = Read(name);
        var given = Given(units);
        var may = (given.Count > 0 ? given : units).Where(unit => unit.Part is Part.Plain or Part.Given).ToList();
        var halves = may.Where(unit => unit.IsDouble).SelectMany(unit => unit.Text.Split(' '));
        return [.. may.Select(unit => unit.Text).Prepend(Of(name)).Concat(halves).Where(text => text.Length > 0)
            .Distinct(StringComparer.Ordinal).Take(MostProposals)];
    }

    private static List<Unit> Given(List<Unit> units)
    {
        if (units.Count < 2) return units;
        if (units[0].IsFamily)
        {
            var rest = units.SkipWhile(unit => unit.IsFamily).TakeWhile(unit => !unit.IsFamily).ToList();
            return rest.Count == 0 || (units[0].Part == Part.FamilyByArticle && rest[0].Part != Part.Given) ? [] : rest;
        }

        var before = units.TakeWhile(unit => !unit.IsFamily).ToList();
        if (before.Count < units.Count) return before;
        var isSure = units[0].Part == Part.Given && (units.Count == 2 || units[0].IsCompound);
        return isSure || (units.Count == 2 && units[1].Part != Part.Given) ? [units[0]] : [];
    }

    private static List<Unit> Read(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var plain = words.Select(word => SearchText.Fold(word).Replace(" ", "", StringComparison.Ordinal)).ToArray();
        var capitalsTell = words.Any(IsCapitals) && !words.All(IsCapitals);
        var units = new List<Unit>();
        for (var i = 0; i < words.Length;)
        {
            var (length, part) = At(plain, i, capitalsTell && IsCapitals(words[i]));
            units.Add(new Unit(string.Join(' ', words.Skip(i).Take(length)), part, plain[i], length > 1));
            i += length;
        }

        // محمد أمين أمزيل: Mohamed seldom stands alone before another given name
        for (var i = 0; i + 2 < units.Count; i++)
        {
            if (!IsMohamed(units[i]) || units[i + 1].IsFamily) continue;
            units[i] = new Unit($"{units[i].Text} {units[i + 1].Text}", Part.Given, "", IsCompound: true, IsDouble: true);
            units.RemoveAt(i + 1);
        }

        return units;
    }

    // How many words from one on belong together, and what they are
    private static (int Length, Part Part) At(string[] words, int at, bool isInCapitals)
    {
        string Word(int after) => at + after < words.Length ? words[at + after] : "";
        var (word, next, third) = (words[at], Word(1), Word(2));
        if (next.Length > 0)
        {
            if (TakesTheNext.Contains(word) || (at == 0 && TakesTheNextAtTheBeginning.Contains(word)))
                return (third.Length > 0 && Articles.Contains(next) ? 3 : 2, Part.Given);
            if (BelongsToTheOneBefore.Contains(next) || (Zahra.Contains(next) && IsFatima(word))) return (2, Part.Given);
            if (Articles.Contains(next) && BelongsBehindAnArticle.Contains(third)) return (3, Part.Given);
            if (OfTheFamily.Contains(word))
                return (third.Length > 0 && (Articles.Contains(next) || TakesTheNext.Contains(next)) ? 3 : 2, Part.Family);
        }

        if (isInCapitals) return (1, Part.Family);
        if (next.Length > 0 && Articles.Contains(word)) return (2, at == 0 && IsKnown(next) ? Part.Given : Part.FamilyByArticle);
        if (word.Length >= 5 && word.StartsWith("ال", StringComparison.Ordinal))
            return (1, at == 0 && IsKnown(word[2..]) ? Part.Given : Part.FamilyByArticle);
        if (IsKnown(word)) return (1, Part.Given);
        return (1, at > 0 && BeginsLikeAFamily(word) ? Part.Family : Part.Plain);
    }

    private static bool BeginsLikeAFamily(string word) => word.Length >= 5
        && (word.StartsWith("بن", StringComparison.Ordinal) || word.StartsWith("بو", StringComparison.Ordinal)
            || (word.Length >= 6 && (word.StartsWith("ben", StringComparison.Ordinal) || word.StartsWith("bou", StringComparison.Ordinal)
                || word.StartsWith("el", StringComparison.Ordinal))));

    private static bool IsKnown(string word) => SameNames.Keys(word.Replace('ى', 'ا')) is not null
        || word.StartsWith("عبد", StringComparison.Ordinal) || word.StartsWith("abd", StringComparison.Ordinal);

    private static bool IsMohamed(Unit unit) => !unit.IsCompound && SameNames.Keys(unit.Plain) is { } keys
        && keys == SameNames.Keys("محمد");

    private static bool IsFatima(string word) => SameNames.Keys(word) is { } keys && keys == SameNames.Keys("فاطمه");

    private static bool IsCapitals(string word) => word.Count(char.IsUpper) > 1 && !word.Any(char.IsLower);

    private static string Join(List<Unit> units) => string.Join(' ', units.Select(unit => unit.Text));

    private static HashSet<string> Set(string words) => [.. words.Split(' ')];

    // Words that belong together
    private sealed record Unit(string Text, Part Part, string Plain, bool IsCompound, bool IsDouble = false)
    {
        public bool IsFamily => Part is Part.Family or Part.FamilyByArticle;
    }
}
