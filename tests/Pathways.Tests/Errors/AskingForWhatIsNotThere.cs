using System.Net;
using Xunit;

namespace Pathways.Tests.Errors;

public sealed class AskingForWhatIsNotThere(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("/nothing/here")]
    [InlineData("/css/nothing.css")]
    public async Task An_address_that_does_not_exist_is_404_with_or_without_an_account(string address)
    {
        using var somebody = app.Visitor();
        await somebody.Get(address);
        using var mentor = await app.SignedIn(await app.Given.Mentor());
        await mentor.Get(address);

        Assert.Equal(HttpStatusCode.NotFound, somebody.Status);
        Assert.Equal(HttpStatusCode.NotFound, mentor.Status);
        Assert.NotEmpty(mentor.Page.QuerySelectorAll("h1"));
    }
}
