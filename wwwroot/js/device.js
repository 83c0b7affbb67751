// What the device does on every page of somebody signed in: whose store it is, what is forgotten, drafts, sessions that wait, leaving.
import * as store from './store.js';
import { button, element, icon, loadWords, page, say, sayCount } from './words.js';
import { touch, tidy } from './keeping.js';

// Fetched only on pages that have something to keep or to say.
const drafts = () => import('./drafts.js');
let words;
const withWords = () => words ??= loadWords().catch(() => {});
const onDevice = async () => (await store.all(account, 'draft')).map(({ value }) => value).filter(({ path }) => path);
let uploaded = []; // what this page was made too early to know of
const upload = async () => {
  if (await store.count(account, 'draft') + await store.count(account, 'typing') === 0) return;
  uploaded = await (await drafts()).upload(account).catch(() => []);
};

const account = Number(document.querySelector('meta[name="device"]').content);
const logs = page.sessions === '1';
const main = document.querySelector('main');

// Somebody else was here before: their Today goes; what they typed and have not sent stays for them, unread.
const takeOver = async () => {
  const before = await store.meta('owner');
  if (before && before !== account) await store.forgetToday();
  await store.setMeta('owner', account);
  await tidy(page);
  await store.setMeta('locked', undefined); // who signs in opens it again
  await touch();
  if (page.done) await store.remove(account, 'draft', page.done);
  const othersWait = new Set((await store.everything()).filter(item => item.account !== account && item.kind !== 'snapshot').map(item => item.id)).size;
  return { othersWait };
};

const shell = async () => {
  if (!('serviceWorker' in navigator)) return;
  if (!logs) {
    for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
    for (const name of await caches.keys()) await caches.delete(name);
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
  const why = { offline: 'Offline', later: 'Later', signIn: 'SignIn' }[result.state];
  banner.hidden = items.length === 0 && result.sent === 0;
  const words = element('div', {});
  if (result.sent > 0) words.append(element('p', {}, sayCount('Sent', result.sent)));
  if (items.length > 0) words.append(element('p', {}, element('b', {}, say('Waiting', items.length))));
  if (trouble > 0) words.append(element('p', {}, sayCount('Trouble', trouble)));
  if (items.length > 0 && why) words.append(element('p', {}, say(why)));
  if (items.length > 0) words.append(element('div', { class: 'btn-row' }, items.length > trouble && button('SendNow', again, 'btn--primary'), element('a', { class: 'btn btn--small', href: `/Offline/${page.language}` }, say('Show'))));
  banner.replaceChildren(icon(items.length > 0 ? 'cloud-off' : 'circle-check'), words);
};

// Today's rows name the unfinished forms the server knew when it made the page; here come those it did not, and those about no youth.
const unfinished = async () => {
  const answer = await fetch('/Drafts?handler=Unfinished', { cache: 'no-store', headers: { 'X-Requested-With': 'XMLHttpRequest' } }).catch(() => null);
  const forms = [...answer?.ok ? await answer.json() : [], ...uploaded, ...await onDevice()].filter((form, i, all) => all.findIndex(({ path }) => path === form.path) === i);
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
  await showQueue({ sent: 0, state: '' }, () => again()); // at once, so that nothing moves under a finger later
  again = queue.keepSending(account, result => showQueue(result, () => again()));
  if (location.pathname.toLowerCase() !== '/youths/today') return;
  await queue.refresh(account);
  await unfinished();
};

const leave = async (form, keep) => {
  if (store.secure) {
    await store.wipe(account);
    if (keep) {
      form.append(element('input', { type: 'hidden', name: 'keep', value: 'true' }));
      for (const registration of await navigator.serviceWorker?.getRegistrations() ?? []) await registration.unregister();
      for (const name of await caches.keys()) await caches.delete(name);
    }
  }
  form.submit();
};

const onSignOut = (form, others) => form.addEventListener('submit', async event => {
  event.preventDefault();
  if (!store.secure) { form.submit(); return; }
  await upload();
  if (queue) await queue.flush(account);
  const unsent = await store.count(account, 'entry');
  if (unsent === 0) { leave(form, others > 0); return; }
  await withWords();
  document.querySelector('[data-leaving]')?.remove();
  form.closest('details')?.removeAttribute('open'); // the menu would cover what is said
  const notice = element('div', { class: 'notice notice--warn', role: 'alert', tabindex: '-1', 'data-leaving': true }, icon('triangle-alert'), element('div', {},
    element('p', {}, sayCount('Unsent', unsent)),
    element('div', { class: 'btn-row' }, element('a', { class: 'btn btn--small btn--primary', href: `/Offline/${page.language}` }, say('Show')), button('SignOutAnyway', () => leave(form, others > 0)))));
  main?.prepend(notice);
  notice.focus();
  notice.scrollIntoView({ block: 'center' });
});

const { othersWait } = store.secure ? await takeOver() : { othersWait: 0 };
for (const form of document.querySelectorAll('form[action="/Accounts/SignOut"]')) onSignOut(form, othersWait);
const watched = new Map();
for (const form of document.querySelectorAll('form[data-draft]')) {
  await withWords();
  watched.set(form, await (await drafts()).watch(form, account));
}
if (store.secure) {
  await upload();
  for (const form of document.querySelectorAll('form[data-offline="session"]')) (await import('./entry.js')).guard(form, account, () => watched.get(form)?.stop());
  const lost = await store.meta(`lost/${account}`);
  if (lost) {
    await withWords();
    main?.prepend(element('p', { class: 'notice notice--warn', role: 'status' }, icon('info'), element('span', {}, sayCount('Lost', lost))));
    await store.setMeta(`lost/${account}`, undefined);
  }
  if (logs) await sendQueue();
  await shell().catch(() => {});
}
document.documentElement.dataset.device = 'ready';
