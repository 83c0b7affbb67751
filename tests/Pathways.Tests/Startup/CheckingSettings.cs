using Microsoft.Extensions.Configuration;
using Pathways.Web.Startup;
using Xunit;

namespace Pathways.Tests.Startup;

public sealed class CheckingSettings
{
    private const string Program = "/opt/pathways";

    [Theory]
    [InlineData("Mail:Prot", "25", "Mail:Prot is not a setting. Did you mean Mail:Port?")]
    [InlineData("Site:PublicURI", "https://a.example", "Site:PublicURI is not a setting. Did you mean Site:PublicUrl?")]
    [InlineData("Programme:Targets:Hird", "0.5", "Programme:Targets:Hird is not a setting. Did you mean Programme:Targets:Hired?")]
    [InlineData("Mial:Host", "mail.example.org", "Mial:Host is not a setting. Did you mean Mail:Host?")]
    [InlineData("Programme:ReminderHour", "24", "Programme:ReminderHour is 24. It must be between 0 and 23.")]
    [InlineData("Programme:ReminderHour", "nine", "Programme:ReminderHour is \"nine\". It must be a whole number.")]
    [InlineData("Programme:RiskReviewDays:High", "0", "Programme:RiskReviewDays:High is 0. It must be between 1 and 3650.")]
    [InlineData("Programme:Targets:Hired", "60", "Programme:Targets:Hired is 60. It must be between 0 and 1.")]
    [InlineData("Programme:FewestPublished", "1", "Programme:FewestPublished is 1. It must be between 5 and 1000.")]
    [InlineData("Accounts:TriesPerMinute", "0", "Accounts:TriesPerMinute is 0. It must be between 1 and 1000000.")]
    [InlineData("Accounts:PasswordIterations", "99999", "Accounts:PasswordIterations is 99999. In Production it must be at least 100000.")]
    [InlineData("Mail:Port", "70000", "Mail:Port is 70000. It must be between 1 and 65535.")]
    [InlineData("Mail:Security", "yes", "Mail:Security is \"yes\". It must be StartTls or Tls or None.")]
    [InlineData("Mail:CheckRevocation", "yes", "Mail:CheckRevocation is \"yes\". It must be true or false.")]
    [InlineData("Mail:Host", "mail.example.org", "Mail:From is not an e-mail address.")]
    [InlineData("Mail:DkimKeyFile", "/nowhere/dkim.pem", "Mail:DkimKeyFile: there is no file /nowhere/dkim.pem")]
    [InlineData("Mail:DkimSelector", "pathways", "Mail:DkimSelector is set and Mail:DkimKeyFile is not")]
    [InlineData("Webhook:Address", "http://sms.example.org", "Webhook:Address must be an https address")]
    [InlineData("Webhook:Address", "https://10.0.0.7/sms", "Webhook:Address leads into the own house.")]
    [InlineData("Webhook:Address", "https://sms.example.org/send", "Webhook:Secret must have at least 32 letters")]
    [InlineData("Webhook:Secret", "0123456789abcdef0123456789abcdef", "Webhook:Secret is set and Webhook:Address is not")]
    [InlineData("Webhook:AllowInside", "perhaps", "Webhook:AllowInside is \"perhaps\". It must be true or false.")]
    [InlineData("Database:Provider", "Postgres", "Database:Provider is \"Postgres\". It must be Sqlite or SqlServer.")]
    [InlineData("Database:Provider", "7", "Database:Provider is \"7\". It must be Sqlite or SqlServer.")]
    [InlineData("Database:Provider", "SqlServer", "Database:ConnectionString is empty.")]
    [InlineData("Programme:TimeZone", "Africa/Casa", "Programme:TimeZone is \"Africa/Casa\", which is no time zone")]
    [InlineData("Programme:DocumentsFile", "/nowhere/documents.json", "Programme:DocumentsFile: there is no file /nowhere/documents.json")]
    [InlineData("Kestrel:Certificates:Default:Path", "/nowhere/site.pfx",
        "Kestrel:Certificates:Default:Path: the file /nowhere/site.pfx is not there")]
    [InlineData("Demo:Load", "true",
        "Demo:Load: the demo programme has accounts with a published password and is never loaded in Production.")]
    [InlineData("Site:Proxies", "10.0.0.5, proxy.example.org",
        "Site:Proxies names \"proxy.example.org\", which is neither an address nor a network.")]
    [InlineData("Data:Folder", "", "Data:Folder is missing")]
    [InlineData("Data:Folder", "data", "Data:Folder is \"data\". It must be a full path")]
    [InlineData("Data:Folder", "/opt/pathways/data", "Data:Folder /opt/pathways/data is in the program's folder")]
    [InlineData("Data:Folder", "/opt/other/../pathways", "Data:Folder /opt/other/../pathways is in the program's folder")]
    [InlineData("Site:PublicUrl", "", "Site:PublicUrl is missing")]
    [InlineData("Site:PublicUrl", "pathways.example.org", "Site:PublicUrl must begin with https://.")]
    [InlineData("Site:PublicUrl", "ftp://pathways.example.org", "Site:PublicUrl must begin with https://.")]
    [InlineData("Site:PublicUrl", "https://example.org/pathways", "Site:PublicUrl must have no path")]
    [InlineData("Site:PublicUrl", "https://example.org/?a=b", "Site:PublicUrl must end with the host or the port")]
    [InlineData("Site:PublicUrl", "https://me:word@example.org", "Site:PublicUrl must hold no user name or password.")]
    [InlineData("Site:PublicUrl", "http://example.org", "Site:PublicUrl is not an https address")]
    public void One_wrong_setting_is_one_line_that_names_it(string name, string value, string said) =>
        Assert.StartsWith(said, Assert.Single(Problems((name, value))), StringComparison.Ordinal);

    [Fact]
    public void Everything_wrong_is_told_at_once() =>
        Assert.Equal(4, Problems(("Mail:Prot", "25"), ("Programme:ReminderHour", "nine"), ("Site:PublicUrl", ""),
            ("Data:Folder", "")).Count);

    [Fact]
    public void What_other_programs_set_is_left_alone() =>
        Assert.Empty(Problems(("MAIL", "/var/mail/pathways"), ("DATA", "x"), ("Jobs", "4"), ("Size:Url", "x"), ("Sites:Root", "/srv"),
            ("Logging:LogLevel:Default", "Debug")));

    [Fact]
    public void An_http_address_is_accepted_in_so_many_words() =>
        Assert.Empty(Problems(("Site:PublicUrl", "http://127.0.0.1:5080"), ("Site:AllowHttp", "true")));

    [Fact]
    public void Outside_Production_nothing_needs_to_be_said() =>
        Assert.Empty(SettingsCheck.Problems(new ConfigurationBuilder().Build(), "Development", Program));

    [Fact]
    public void No_line_repeats_a_password()
    {
        var said = string.Join('\n', Problems(("Mail:Password:Old", "kept-to-myself"), ("Mail:Passwrd", "kept-to-myself"),
            ("Database:ConnectionStrin", "Password=kept-to-myself")));
        Assert.Contains("Did you mean Mail:Password?", said, StringComparison.Ordinal);
        Assert.DoesNotContain("kept-to-myself", said, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Problems(params (string Name, string Value)[] given)
    {
        var good = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["Site:PublicUrl"] = "https://pathways.example.org",
            ["Data:Folder"] = "/var/lib/pathways"
        };
        foreach (var (name, value) in given) good[name] = value;
        return SettingsCheck.Problems(new ConfigurationBuilder().AddInMemoryCollection(good).Build(), "Production", Program);
    }
}
