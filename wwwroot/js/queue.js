// Sessions typed without a network. Each carries its own id, so that sending it again is answered with the first result. One leaves the device only when the
// server has said that it is saved; one that is refused or being changed stays, with the reason, until its owner mends or deletes it.
import { ask } from './ask.js';
import * as store from './store.js';

// Fails when the phone has no room.
export const add = async (account, entry) => {
  await store.put(account, 'entry', entry.id, entry);
  navigator.storage?.persist?.(); // the browser clears away what it must, but this last
};
export const list = account => store.all(account, 'entry');
export const drop = (account, id) => store.remove(account, 'entry', id);

// Asks for Today's snapshot (which brings the token to send with) and keeps it. Answers the snapshot, or 'offline', 'later', 'signIn'.
export const refresh = async account => {
  const answer = await ask('/Offline/Snapshot', { seconds: 15 });
  if (!answer) return 'offline';
  if (answer.signedOut) return 'signIn';
  if (!answer.ok) return 'later';
  const snapshot = answer.json;
  if (snapshot.account !== account) return 'signIn';
  await store.put(account, 'snapshot', 'today', { ...snapshot, token: undefined }).catch(() => {}); // no room: the earlier one stays, with its hour on it
  return snapshot;
};

// When nothing comes back it may have arrived: the same id is sent again and answered with the first result.
const send = async (account, token, entry) => {
  const body = new FormData();
  for (const [name, values] of Object.entries(entry.fields)) for (const value of values) body.append(name, value);
  for (const youth of entry.youth) body.append('youth', youth);
  if (entry.planned) body.set('session', entry.planned);
  if (entry.draft) body.set('_draft', entry.draft);
  body.set('account', account);
  body.set('_form', token);
  const answer = await ask('/Offline/Send', { method: 'POST', body, seconds: 30 });
  if (!answer) return 'offline';
  if (answer.signedOut || answer.status === 409) return 'signIn';
  return answer.ok ? answer.json : 'later';
};

const waits = item => item && !item.value.trouble;

const sendAll = async account => {
  const waiting = (await list(account)).filter(waits);
  if (waiting.length === 0) return { sent: 0, state: '', texts: [] };
  const snapshot = await refresh(account);
  if (typeof snapshot === 'string') return { sent: 0, state: snapshot, texts: [] };
  let sent = 0;
  const texts = []; // hours that were read otherwise than typed
  let state = '';
  for (const { name } of waiting) {
    const item = await store.get(account, 'entry', name);
    if (!waits(item)) continue; // opened for a change meanwhile
    const entry = { ...item.value, tried: true };
    try {
      if (!item.value.tried) await add(account, entry);
    } catch {
      return { sent, state: 'noRoom', texts };
    }
    const result = await send(account, snapshot.token, entry);
    if (typeof result === 'string') {
      state = result;
      if (result === 'later') continue; // one that the server stumbles over does not hold back the others
      break;
    }
    if (result.state === 'saved') {
      await drop(account, entry.id);
      sent++;
      if (result.text) texts.push(result.text);
    } else {
      await add(account, { ...entry, tried: false, trouble: result.text, gone: result.state === 'gone' }).catch(() => {}); // no room: it is simply asked again
    }
  }
  return { sent, state, texts };
};

// Sends what waits; one tab at a time. Answers { sent, state, texts }; state says why some are still here: '', 'offline', 'later', 'signIn', 'noRoom'.
export const flush = account => navigator.locks
  ? navigator.locks.request('pathways-send', { ifAvailable: true }, lock => lock ? sendAll(account) : { sent: 0, state: '', texts: [] })
  : sendAll(account);

// What to say about it.
export const why = { offline: 'Offline', later: 'Later', signIn: 'SignIn', noRoom: 'NoRoom' };

// Sends at once, when the network is back, and again with growing pauses while it fails.
export const keepSending = (account, told) => {
  let pause = 5000;
  let timer;
  const attempt = async () => {
    clearTimeout(timer);
    const result = await flush(account);
    const again = result.state === 'later' || result.state === 'offline';
    pause = again ? Math.min(pause * 2, 300000) : 5000;
    if (again) timer = setTimeout(attempt, pause / 2);
    await told(result);
  };
  addEventListener('online', () => { pause = 5000; attempt(); });
  attempt();
  return attempt;
};
