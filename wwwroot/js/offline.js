// The page for days without a network: Today from the device's own store, the form of a session, and the sessions that wait to be sent.
import { signInAt } from './ask.js';
import { entryOf } from './entry.js';
import * as queue from './queue.js';
import { tidy, touch } from './keeping.js';
import { onSaved, openForm } from './session.js';
import * as store from './store.js';
import { part, said, show, showQueue, showYouths } from './today.js';
import { element, loadWords, page, say } from './words.js';

const device = { account: undefined, snapshot: undefined };
const path = location.pathname.toLowerCase();
let again = () => {};

const readSnapshot = async () => { device.snapshot = (await store.get(device.account, 'snapshot', 'today'))?.value; };

const route = async () => {
  const [, kind, id] = location.hash.match(/^#(log|planned|entry)-(.+)$/) ?? [];
  const known = device.snapshot?.youths.map(youth => String(youth.id)) ?? [];
  if (kind === 'log' && id.split(',').every(one => known.includes(one))) return openForm(device, known.filter(one => id.split(',').includes(one)));
  if (kind === 'planned') {
    const planned = device.snapshot?.planned.find(session => String(session.id) === id);
    if (planned) return openForm(device, planned.youths, planned);
  }
  if (kind === 'entry') {
    const entry = (await store.get(device.account, 'entry', id))?.value;
    if (entry && (entry.trouble || !entry.tried)) return openForm(device, entry.youth, entry.planned ? { id: entry.planned } : null, entry);
  }
  show('offline-form', false);
  show('offline-today', true);
  await showYouths(device);
  await showQueue(device);
};

// A form that was on its way to the server when the network went: it may have arrived, so it joins the queue under its own id, as it is.
const adopt = async () => {
  for (const { name, value } of await store.all(device.account, 'draft')) {
    if (!value.sent || !value.path?.toLowerCase().startsWith('/sessions/log?') || !value.fields['Form.ClientId']) continue;
    const entry = entryOf(value.fields, value.path, name);
    if (entry.youth.length === 0) entry.youth = device.snapshot?.planned.find(session => String(session.id) === entry.planned)?.youths.map(String) ?? [];
    await queue.add(device.account, { ...entry, tried: true });
    await store.remove(device.account, 'draft', name);
    said(say('SavedHere'));
    return true;
  }
  return false;
};

// An address of the form with a network is the form without one.
const fromAddress = () => {
  const query = new URLSearchParams(location.search);
  if (path !== '/sessions/log' || location.hash) return;
  if (query.has('session')) history.replaceState(null, '', `#planned-${query.get('session')}`);
  else if (query.has('youth')) history.replaceState(null, '', `#log-${query.getAll('youth').join(',')}`);
};

const locked = async () => {
  show('offline-today', true);
  show('offline-locked', true);
  part('locked-signin').href = signInAt('/Youths/Today'); // which opens the lock, and sends what waits
  part('locked-signin').textContent = say('SignInLink');
  show('offline-nav', navigator.onLine);
  const waiting = await store.count(device.account, 'entry');
  if (waiting > 0) part('offline-locked').append(element('p', {}, element('b', {}, say('Waiting', waiting))));
};

const opened = async () => {
  await touch().catch(() => {});
  await readSnapshot();
  if (!await adopt().catch(() => false)) fromAddress();
  addEventListener('hashchange', route);
  onSaved(async () => {
    said(say('SavedHere'));
    location.hash = '';
    await route();
    again();
  });
  await route();
  again = queue.keepSending(device.account, async result => {
    if (result.state !== 'offline') await readSnapshot();
    if (!part('offline-form').hidden) return;
    await showYouths(device);
    await showQueue(device, result);
  });
};

// Left open and found again after hours: it forgets before it is looked at.
document.addEventListener('visibilitychange', async () => {
  if (document.visibilityState === 'visible' && device.account && await tidy(page)) location.reload();
});

await loadWords();
if (!path.startsWith('/offline/')) part('offline-net').querySelector('a').href = location.pathname + location.search;
part('offline-back').addEventListener('click', () => { location.hash = ''; });
part('queue-send').addEventListener('click', () => { part('queue-state').textContent = say('Sending'); again(); });
part('offline-several').querySelector('form').addEventListener('submit', event => {
  event.preventDefault();
  const chosen = new FormData(event.target).getAll('youth');
  if (chosen.length > 0) location.hash = `#log-${chosen.join(',')}`;
});
device.account = await store.owner();
if (device.account && await store.begin(device.account)) {
  if (await tidy(page) || await store.meta('locked')) await locked();
  else await opened();
} else {
  show('offline-today', true);
  show('offline-empty', true);
  if (navigator.onLine) show('offline-net', false);
  show('offline-nav', navigator.onLine);
}
document.documentElement.dataset.device = 'ready';
