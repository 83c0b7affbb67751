using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Pathways.Bench.Load;

/// <summary>A page to measure: what it is called in the tables, who opens it, where it is; whether its form is sent instead.</summary>
internal sealed record Screen(string Name, string User, string Path, bool Saves = false)
{
    /// <summary>Those of the main job. youth3 is one of the 2 % with 200 sessions; the manager sees all centres, manager1 one.</summary>
    public static IReadOnlyList<Screen> All(string databaseFile)
    {
        var name = Uri.EscapeDataString(NameOf(databaseFile, 1));
        return
        [
            new("Youth: home", "youth1", "/Youths/Home"),
            new("Youth: plan", "youth1", "/Plans/Mine"),
            new("Youth: plan versions", "youth3", "/Plans/Versions"),
            new("Youth: 200 sessions", "youth3", "/Sessions/Mine"),
            new("Youth: documents", "youth1", "/Documents/Mine"),
            new("Mentor: Today", "mentor1", "/Youths/Today"),
            new("Mentor: 25 youths", "mentor1", "/Youths"),
            new("Mentor: a file", "mentor1", "/Youths/File/1"),
            new("Mentor: a plan", "mentor1", "/Plans/Of/1"),
            new("Mentor: plan, 12 versions", "mentor1", "/Plans/Of/3"),
            new("Mentor: plan versions", "mentor1", "/Plans/Versions/3"),
            new("Mentor: 40 assessments", "mentor1", "/Assessments/Of/3"),
            new("Mentor: 200 sessions", "mentor1", "/Sessions/Of/3"),
            new("Mentor: documents", "mentor1", "/Documents/Of/1"),
            new("Mentor: placements", "mentor1", "/Vocation/Of/1"),
            new("Mentor: learning", "mentor1", "/Learning/Confirm"),
            new("Mentor: partners", "mentor1", "/Partners"),
            new("Mentor: session form", "mentor1", "/Sessions/Log?youth=1"),
            new("Mentor: saves a session", "mentor1", "/Sessions/Log?youth=1", Saves: true),
            new("Centre: Outcomes", "manager1", "/Outcomes"),
            new("All: Outcomes", "manager", "/Outcomes"),
            new("All: Approvals", "manager", "/Plans/Approvals"),
            new("All: youths", "manager", "/Youths"),
            new("All: youths, last page", "manager", "/Youths?page=1000000"),
            new("All: youths, search", "manager", $"/Youths?q={name}"),
        ];
    }

    private static string NameOf(string databaseFile, int youth)
    {
        using var connection = new SqliteConnection($"Data Source={databaseFile};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT \"NameArabic\" FROM \"Youths\" WHERE \"Id\" = $id";
        command.Parameters.AddWithValue("$id", youth);
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture)!;
    }
}
