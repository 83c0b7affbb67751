using Xunit;

namespace Pathways.EndToEnd;

/// <summary>shrink.js alone.</summary>
public sealed class APhotoBeforeItGoesUp(BlankPage blank)
{
    [Fact]
    public async Task A_large_photo_gets_smaller_and_stands_in_the_place_of_the_first()
    {
        var page = await blank.With("<input type=file accept='image/*'>");
        var said = await page.EvaluateAsync<string>("""
            async () => {
              const canvas = Object.assign(document.createElement('canvas'), { width: 3000, height: 1500 });
              const paper = canvas.getContext('2d');
              for (let i = 0; i < 3000; i += 3) { paper.fillStyle = `hsl(${i * 7} 80% 50%)`; paper.fillRect(i, 0, 3, 1500); }
              const blob = await new Promise(done => canvas.toBlob(done, 'image/png'));
              const field = document.querySelector('input');
              const files = new DataTransfer();
              files.items.add(new File([blob, new Uint8Array(4 << 20)], 'card.png', { type: 'image/png' }));
              field.files = files.files;
              const first = field.files[0].size;
              await (await import('/js/shrink.js')).shrink(field);
              const picture = await createImageBitmap(field.files[0]);
              const { name, type, size } = field.files[0];
              return `${picture.width}x${picture.height} ${name} ${type}, ${size < first ? 'smaller' : 'larger'}`;
            }
            """);

        Assert.Equal("2000x1000 card.jpg image/jpeg, smaller", said);
    }

    [Theory]
    [InlineData("application/pdf", "%PDF-1.7")]
    [InlineData("image/jpeg", "no picture at all")]
    public async Task What_this_phone_cannot_open_goes_as_it_is(string type, string content)
    {
        var page = await blank.With("");
        Assert.True(await page.EvaluateAsync<bool>("""
            async ([type, content]) => {
              const file = new File([content], 'paper', { type });
              return await (await import('/js/shrink.js')).shrunk(file) === file;
            }
            """, new[] { type, content }));
    }
}
