// What the device does on every page of somebody signed in: whose store it is, what is forgotten, drafts, sessions that wait, leaving.
import { ask, reachable, signInAt } from './ask.js';
import * as store from './store.js';
import { button, element, icon, loadWords, page, say, sayCount } from './words.js';
import { touch, tidy } from './keeping.js';

// Fetched only on pages that have something to keep or to say.
const drafts = () => import('./drafts.js');
let words;
const withWords = () => words ??= loadWords();
const onDevice = async () => (store.works ? await store.all(account, 'draft') : []).map(({ value }) => value).filter(({ path }) => path);
let uploaded = []; // what this page was made too early to know of
const upload = async () => { if (await store.count(account, 'draft') > 0) uploaded = await (await drafts()).upload(account); };

const account = Number(document.querySelector('meta[name="device"]').content);
const logs = page.sessions === '1';
const main = document.querySelector('main');
const onToday = location.pathname.toLowerCase() === '/youths/today';

// Somebody else was here before: their Today goes; what they typed and have not sent stays for them, unread.
const takeOver = async () => {
  const before = await store.meta('owner');
  if (before && before !== account) await store.forgetToday();
  await store.setMeta('owner', account).catch(() => store.setMeta('owner', undefined)); // a full phone: nobody's, rather than of who was here before
  await tidy(page);
  await store.setMeta('locked', undefined); // who signs in opens it again
  await touch().catch(() => {});
  if (page.done) await store.remove(account, 'draft', page.done);
};

// The worker of days without a network and what it keeps; the emergency card has its own, and stays.
const dropShell = async () => {
  if (!('serviceWorker' in navigator)) return;
  for (const registration of await navigator.serviceWorker.getRegistrations()) if (new URL(registration.scope).pathname === '/') await registration.unregister();
  for (const name of await caches.keys()) if (name.startsWith('shell-')) await caches.delete(name);
};

// Notifications of this phone; the server forgets it with the sign-out.
const dropPhone = async () => (await navigator.serviceWorker?.getRegistration('/n/'))?.unregister();

const shell = async () => {
  if (!logs || !('serviceWorker' in navigator)) {
    await dropShell();
    return;
  }
  await navigator.serviceWorker.register(`/sw.js?v=${page.version}`);
  const registration = await navigator.serviceWorker.ready;
  await new Promise(resolve => {
    navigator.serviceWorker.addEventListener('message', resolve, { once: true });
    setTimeout(resolve, 10000);
    registration.active.postMessage({ language: page.language, words: page.words });
  });
};

const banner = element('div', { class: 'notice notice--offline', role: 'status', 'data-queue': true, hidden: true });

const showQueue = async (result, again) => {
  const items = await queue.list(account);
  if (items.length > 0 || result.sent > 0) await withWords();
  const trouble = items.filter(item => item.value.trouble).length;
  const why = queue.why[result.state];
  banner.hidden = items.length === 0 && result.sent === 0;
  const words = element('div', {});
  if (result.sent > 0) words.append(element('p', {}, [sayCount('Sent', result.sent), ...result.texts].join(' ')));
  if (items.length > 0) words.append(element('p', {}, element('b', {}, say('Waiting', items.length))));
  if (trouble > 0) words.append(element('p', {}, sayCount('Trouble', trouble)));
  if (items.length > 0 && why) words.append(element('p', {}, say(why)));
  const waiting = items.length - trouble;
  const send = () => result.state === 'signIn'
    ? element('a', { class: 'btn btn--small btn--primary', href: signInAt(location.pathname + location.search) }, say('SignInToSend', waiting))
    : button('SendNow', again, 'btn--primary');
  if (items.length > 0) words.append(element('div', { class: 'btn-row' }, waiting > 0 && send(), element('a', { class: 'btn btn--small', href: `/Offline/${page.language}` }, say('Show'))));
  banner.replaceChildren(icon(items.length > 0 ? 'cloud-off' : 'circle-check'), words);
};

// Today's rows name the unfinished forms the server knew when it made the page; here come those it did not, and those about no youth.
const unfinished = async () => {
  const answer = await ask('/Drafts?handler=Unfinished');
  const forms = [...answer?.ok ? answer.json : [], ...uploaded, ...await onDevice()].filter((form, i, all) => all.findIndex(({ path }) => path === form.path) === i);
  if (forms.length === 0) return;
  await withWords();
  const links = forms.map(({ path, title, when }) => element('li', {}, element('a', { href: path }, title || say('Show')), ' ', when && element('small', { class: 'muted' }, when)));
  (document.querySelector('main .page-head') ?? main.firstElementChild).after(element('div', { class: 'notice', 'data-unfinished': true }, icon('history'), element('div', {}, element('p', {}, sayCount('Unfinished', forms.length)), element('ul', {}, ...links))));
};

let queue;
let again;
const sendQueue = async () => {
  queue = await import('./queue.js');
  main?.prepend(banner);
  await showQueue({ sent: 0, state: '', texts: [] }, () => again()); // at once, so that nothing moves under a finger later
  again = queue.keepSending(account, result => showQueue(result, () => again()));
  if (!onToday) return;
  await queue.refresh(account);
  await unfinished();
};

// Empties the own part. What lies here for others stays, and so does the emergency card: "keep" asks the server not to have everything cleared.
const leave = async form => {
  await withWords();
  if (store.works) {
    await store.wipe(account);
    await dropShell();
    await dropPhone();
    form.append(element('input', { type: 'hidden', name: 'keep', value: 'true' }));
  }
  if (await reachable()) {
    form.submit();
    return;
  }
  form.closest('details')?.removeAttribute('open'); // the menu would cover what is said
  main?.replaceChildren(element('div', { class: 'notice notice--warn', role: 'alert' }, icon('cloud-off'), element('p', {}, say('SignOutLater'))));
};

const onSignOut = form => form.addEventListener('submit', async event => {
  event.preventDefault();
  if (!store.works) { leave(form); return; }
  await upload();
  if (queue) await queue.flush(account);
  const unsent = await store.count(account, 'entry');
  if (unsent === 0) { leave(form); return; }
  await withWords();
  document.querySelector('[data-leaving]')?.remove();
  form.closest('details')?.removeAttribute('open');
  const notice = element('div', { class: 'notice notice--warn', role: 'alert', tabindex: '-1', 'data-leaving': true }, icon('triangle-alert'), element('div', {},
    element('p', {}, sayCount('Unsent', unsent)),
    element('div', { class: 'btn-row' }, element('a', { class: 'btn btn--small btn--primary', href: `/Offline/${page.language}` }, say('Show')), button('SignOutAnyway', () => leave(form)))));
  main?.prepend(notice);
  notice.focus();
  notice.scrollIntoView({ block: 'center' });
});

await store.begin(account);
if (store.works) await takeOver();
for (const form of document.querySelectorAll('form[action="/Accounts/SignOut"]')) onSignOut(form);
const tell = (name, text) => main?.prepend(element('p', { class: 'notice notice--warn', role: 'status' }, icon(name), element('span', {}, text)));

const watched = new Map();

// A folded form is looked after once it is opened.
const follow = async form => {
  const folded = form.closest('details:not([open])');
  if (folded) folded.addEventListener('toggle', () => follow(form), { once: true });
  else watched.set(form, await (await drafts()).watch(form, account));
};

// First what must not wait for the network: the form of a session can be saved without one.
if (store.works) for (const form of document.querySelectorAll('form[data-offline="session"]')) (await import('./entry.js')).guard(form, account, () => watched.get(form)?.stop());
const forms = document.querySelectorAll('form[data-draft]');
if (forms.length > 0) await withWords();
await Promise.all([...forms].map(follow));
if (store.works) {
  await upload();
  const lost = await store.meta(`lost/${account}`);
  if (lost) {
    await withWords();
    tell('info', sayCount('Lost', lost));
    await store.setMeta(`lost/${account}`, undefined);
  }
  if (logs) await sendQueue();
  await shell().catch(() => {});
} else if (logs && onToday) {
  await withWords();
  tell('triangle-alert', say('KeepsNothing'));
  await unfinished();
}
document.documentElement.dataset.device = 'ready';
