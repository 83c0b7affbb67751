using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Pathways.Tests.Sweeps;

/// <summary>The program of the sweeps: it remembers the last exception, so that an answer 500 says where it comes from.</summary>
public sealed class SweepApp : TestApp
{
    private readonly LastFault fault = new();

    /// <summary>More of everything (tests/Pathways.Bench, <c>sweep</c>): every value in every field, every id in every place.</summary>
    public static bool IsLong => Environment.GetEnvironmentVariable("PATHWAYS_SWEEP") == "long";

    /// <summary>The last exception and the line of the program it came from; forgotten when read.</summary>
    public string Fault()
    {
        var said = fault.Exception;
        fault.Exception = null;
        if (said is null) return "no exception";
        var line = said.StackTrace?.Split('\n').FirstOrDefault(l => l.Contains("Pathways.", StringComparison.Ordinal)
            && l.Contains(".cs:line", StringComparison.Ordinal))?.Trim();
        return $"{said.GetType().Name}: {said.Message.Split('\n')[0]} {line}";
    }

    /// <summary>The sweeps compare the file's rows before and after.</summary>
    protected override bool NeedsTheFile => true;

    /// <inheritdoc />
    protected override void ConfigureTestServices(IServiceCollection services) => services.AddSingleton<ILoggerProvider>(fault);

    private sealed class LastFault : ILoggerProvider, ILogger
    {
        public Exception? Exception { get; set; }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            if (exception is not null) Exception = exception;
        }

        public void Dispose()
        {
        }
    }
}
