// "Listen" (<button data-read="ID ID …" hidden aria-pressed="false">): the phone's own voice reads the named parts of the page; pressing again stops. Only
// voices that live on the phone: no word of a page goes to a server. Without one for the page's language the button stays hidden.
const blocks = 'h1, h2, h3, h4, p, li, dt, dd, legend, label, summary, small';
const silent = '[hidden], [aria-hidden="true"], [popover], .visually-hidden, .btn, .source, button:not(.term), select, textarea, '
  + 'details:not([open]) > :not(summary)';

const synth = speechSynthesis;
const own = document.documentElement.lang.split('-')[0];

// Words of people stand in any language on any page; the letters tell Arabic from the others.
const tongue = text => {
  if (/[\u0600-\u06ff]/.test(text)) return 'ar';
  return own === 'ar' && /[a-z]/i.test(text) ? 'fr' : own;
};

const voiceOf = language => {
  const voices = synth.getVoices().filter(voice => voice.localService && new RegExp(`^${language}[a-z]?([-_]|$)`, 'i').test(voice.lang));
  return voices.find(voice => voice.default) ?? voices[0];
};

// A paragraph, a heading, a line of a list each for itself: the voice rests between them.
export const partsOf = root => {
  const parts = [];
  let last = null;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement: parent, data } = walker.currentNode;
    if (parent.closest(silent)) continue;
    const block = parent.closest(blocks);
    if (block === last && parts.length > 0) parts[parts.length - 1] += data;
    else parts.push(data);
    last = block;
  }
  return parts.map(part => part.replace(/\s+/g, ' ').trim()).filter(part => /[\p{L}\p{N}]/u.test(part));
};

let reading = null; // the button pressed, and what it reads: some browsers forget an utterance that nobody holds

const stop = () => {
  reading?.button.setAttribute('aria-pressed', 'false');
  reading = null;
  synth.cancel();
};

const read = button => {
  stop();
  const texts = button.dataset.read.split(' ').flatMap(id => partsOf(document.getElementById(id)));
  const mine = { button, utterances: texts.map(text => new SpeechSynthesisUtterance(text)) };
  if (texts.length === 0) return;
  reading = mine;
  button.setAttribute('aria-pressed', 'true');
  const ended = () => {
    if (reading === mine) stop();
  };
  for (const utterance of mine.utterances) {
    utterance.voice = voiceOf(tongue(utterance.text)) ?? voiceOf(own);
    utterance.lang = utterance.voice.lang;
    utterance.onerror = ended;
    synth.speak(utterance);
  }
  mine.utterances.at(-1).onend = ended;
};

const buttons = document.querySelectorAll('[data-read]');
for (const button of buttons) button.addEventListener('click', () => (reading?.button === button ? stop() : read(button)));

// Voices come some time after the page.
const show = () => {
  for (const button of buttons) button.hidden = !voiceOf(own);
};
synth.onvoiceschanged = show;
show();

// A voice must not go on about a page that was left.
synth.cancel();
addEventListener('pagehide', stop);
