using Xunit;

namespace Pathways.EndToEnd;

/// <summary>
/// ask.js and queue.js alone: an ended sign-in, a stumbling server and no network are told apart, and nothing that waits is lost.
/// </summary>
public sealed class AskingTheServer(BlankPage blank)
{
    [Theory]
    [InlineData(401, "signIn")]
    [InlineData(403, "signIn")]
    [InlineData(500, "later")]
    [InlineData(0, "offline")]
    public async Task What_waits_stays_and_the_reason_is_known(int status, string state)
    {
        var page = await blank.With("", status == 0 ? null : new() { ["GET /Offline/Snapshot"] = (status, null) });
        var said = await page.EvaluateAsync<string>("""
            async () => {
              const store = await import('/js/store.js');
              await store.begin(7);
              await store.setMeta('owner', 7);
              const queue = await import('/js/queue.js');
              await queue.add(7, { id: 'one', fields: {}, youth: ['1'] });
              const result = await queue.flush(7);
              return `${result.state} ${(await queue.list(7)).length}`;
            }
            """);
        Assert.Equal($"{state} 1", said);
    }

    [Fact]
    public async Task What_somebody_typed_and_never_sent_is_not_forgotten_without_a_word()
    {
        var page = await blank.With("");
        var said = await page.EvaluateAsync<string>("""
            async () => {
              const store = await import('/js/store.js');
              await store.begin(7);
              await store.setMeta('owner', 7);
              for (const kind of ['entry', 'draft', 'snapshot']) await store.put(7, kind, 'one', {});
              await (await import('/js/keeping.js')).tidy({ idle: 12, keep: -1 });
              return `${(await store.everything()).length} left, ${await store.meta('lost/7')} told`;
            }
            """);
        Assert.Equal("0 left, 2 told", said);
    }
}
