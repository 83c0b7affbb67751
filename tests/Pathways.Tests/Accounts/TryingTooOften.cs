using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Pathways.Tests.Accounts;

/// <summary>Twenty wrong tries a minute from one place. Each test comes from places of its own.</summary>
public sealed class TryingTooOften(TryingTooOften.App app) : IClassFixture<TryingTooOften.App>
{
    private const string Password = "cactus lampe tambour";

    [Fact]
    public async Task Thirty_youths_behind_one_address_all_get_in()
    {
        app.From = "198.51.100.1";
        var centre = await app.Given.Centre();
        for (var i = 0; i < 30; i++)
        {
            var youth = await app.Given.AccountOf(await app.Given.Youth(centre));
            var visitor = app.Visitor();
            await visitor.TypeCode(await app.Given.Code(youth));
            await visitor.Submit(new { Form_Password = Password, Form_Again = Password });
            Assert.Equal((i, "/Youths/Home"), (i, visitor.At));

            visitor = app.Visitor();
            await Guess(visitor, youth.UserName!, Password);
            Assert.Equal((i, "/Youths/Home"), (i, visitor.At));
        }
    }

    [Fact]
    public async Task Who_guesses_passwords_of_many_is_told_to_wait_and_the_right_one_opens_nothing_then()
    {
        app.From = "198.51.100.2";
        var mentor = await app.Given.Password(await app.Given.Mentor(), Password);
        var visitor = app.Visitor();
        for (var i = 0; i < 20; i++)
        {
            await Guess(visitor, $"somebody.{i}", "wrong wrong wrong");
            Assert.Equal((i, HttpStatusCode.OK), (i, visitor.Status));
        }

        await Guess(visitor, mentor.UserName!, Password);
        IsToldToWait(visitor);

        app.From = "198.51.100.3"; // elsewhere the same account is free
        await Guess(visitor, mentor.UserName!, Password);
        Assert.Equal("/Youths/Today", visitor.At);
    }

    [Fact]
    public async Task Who_guesses_one_password_from_many_places_is_told_to_wait()
    {
        var visitor = app.Visitor();
        for (var i = 0; i <= Web.Startup.Tries.PerAccount; i++)
        {
            app.From = $"203.0.113.{i + 1}";
            await Guess(visitor, "one.name", "wrong wrong wrong");
        }

        IsToldToWait(visitor);
    }

    [Fact]
    public async Task Who_guesses_codes_is_told_to_wait()
    {
        app.From = "198.51.100.4";
        var right = await app.Given.Code(await app.Given.Mentor());
        var visitor = app.Visitor();
        for (var i = 0; i < 20; i++)
        {
            await visitor.TypeCode($"AAAA-BBBB-{i:0000}");
            Assert.Equal((i, HttpStatusCode.OK), (i, visitor.Status));
        }

        await visitor.TypeCode(right);
        IsToldToWait(visitor);
    }

    [Fact]
    public async Task Whoever_has_one_address_of_a_network_of_IPv6_has_them_all()
    {
        var visitor = app.Visitor();
        for (var i = 0; i < 20; i++)
        {
            app.From = $"2001:db8:1:2::{i + 1:x}";
            await Guess(visitor, $"anybody.{i}", "wrong wrong wrong");
        }

        app.From = "2001:db8:1:2:ffff::1";
        await Guess(visitor, "anybody", "wrong wrong wrong");
        IsToldToWait(visitor);
        app.From = "2001:db8:1:3::1"; // the neighbour
        await Guess(visitor, "anybody", "wrong wrong wrong");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
    }

    [Fact]
    public async Task The_log_says_from_where_and_never_who()
    {
        app.From = "198.51.100.5";
        var mentor = await app.Given.Mentor(latin: "Zineb Unlikely", email: "zineb@example.org");
        var visitor = app.Visitor();
        for (var i = 0; i < 6; i++)
        {
            await Guess(visitor, mentor.UserName!, "wrong wrong wrong");
            await Guess(visitor, "ZINEB@example.org", "wrong wrong wrong");
            await Guess(visitor, "zineb.typed", "wrong wrong wrong");
        }

        IsToldToWait(await Guess(visitor, mentor.UserName!, "wrong wrong wrong"));
        Assert.Contains(app.Lines, line => line.Contains("Refused from 198.51.100.5", StringComparison.Ordinal));
        Assert.Contains(app.Lines, line => line.Contains("Told to wait, from 198.51.100.5", StringComparison.Ordinal));
        Assert.DoesNotContain(app.Lines, line => line.Contains("zineb", StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<Visitor> Guess(Visitor visitor, string name, string password)
    {
        await visitor.Open("/Accounts/SignIn");
        return await visitor.Submit(new { Form_Name = name, Form_Password = password });
    }

    private static void IsToldToWait(Visitor visitor)
    {
        Assert.Equal(HttpStatusCode.TooManyRequests, visitor.Status);
        Assert.InRange(visitor.Response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("Wait a minute, then try again.", visitor.Text, StringComparison.Ordinal);
    }

    public sealed class App : TestApp, IStartupFilter, ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        /// <summary>The address at the other end of the connection.</summary>
        public string From { get; set; } = "198.51.100.9";

        protected override IReadOnlyDictionary<string, string> MoreSettings => new Dictionary<string, string>
        {
            ["Accounts:TriesPerMinute"] = "20",
        };

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => builder =>
        {
            builder.Use((context, go) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse(From);
                return go(context);
            });
            next(builder);
        };

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception));

        void IDisposable.Dispose()
        {
        }

        protected override void ConfigureTestServices(IServiceCollection services)
        {
            services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter>(this));
            services.AddSingleton<ILoggerProvider>(this);
        }
    }
}
