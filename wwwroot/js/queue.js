// Sessions typed without a network. Each carries its own id, so that sending it again is answered with the first result. One leaves the device only when the
// server has said that it is saved; one that is refused stays, with the reason, until its owner mends or deletes it.
import * as store from './store.js';

const asked = { headers: { 'X-Requested-With': 'XMLHttpRequest' }, credentials: 'same-origin' };

export const add = (account, entry) => store.put(account, 'entry', entry.id, entry);
export const list = account => store.all(account, 'entry');
export const drop = (account, id) => store.remove(account, 'entry', id);

// Asks for Today's snapshot (which brings the token to send with) and keeps it. Answers the snapshot, or 'offline', 'later', 'signIn'.
export const refresh = async account => {
  let answer;
  try {
    answer = await fetch('/Offline/Snapshot', { ...asked, cache: 'no-store', signal: AbortSignal.timeout(15000) });
  } catch {
    return 'offline';
  }
  if (answer.status === 401 || answer.status === 403 || answer.redirected) return 'signIn';
  if (!answer.ok) return 'later';
  const snapshot = await answer.json();
  if (snapshot.account !== account) return 'signIn';
  await store.put(account, 'snapshot', 'today', { ...snapshot, token: undefined });
  return snapshot;
};

const send = async (account, token, entry) => {
  const body = new FormData();
  for (const [name, value] of entry.fields) body.append(name, value);
  body.set('account', account);
  body.set('_form', token);
  let answer;
  try {
    answer = await fetch('/Offline/Send', { ...asked, method: 'POST', body, signal: AbortSignal.timeout(30000) });
  } catch {
    return 'offline'; // it may have arrived: the same id is sent again and answered with the first result
  }
  if (answer.status === 401 || answer.status === 403 || answer.status === 409) return 'signIn';
  if (!answer.ok) return 'later';
  return answer.json();
};

const sendAll = async account => {
  const waiting = (await list(account)).filter(item => !item.value.trouble);
  if (waiting.length === 0) return { sent: 0, state: '' };
  const snapshot = await refresh(account);
  if (typeof snapshot === 'string') return { sent: 0, state: snapshot };
  let sent = 0;
  let state = '';
  for (const { value: entry } of waiting) {
    if (!entry.tried) await add(account, { ...entry, tried: true });
    const result = await send(account, snapshot.token, entry);
    if (typeof result === 'string') {
      state = result;
      if (result === 'later') continue; // one that the server stumbles over does not hold back the others
      break;
    }
    if (result.state === 'saved') {
      await drop(account, entry.id);
      sent++;
    } else {
      await add(account, { ...entry, tried: false, trouble: result.text, gone: result.state === 'gone' });
    }
  }
  return { sent, state };
};

// Sends what waits; one tab at a time. Answers { sent, state }; state says why some are still here: '', 'offline', 'later', 'signIn'.
export const flush = account => navigator.locks
  ? navigator.locks.request('pathways-send', { ifAvailable: true }, lock => lock ? sendAll(account) : { sent: 0, state: '' })
  : sendAll(account);

// Sends at once, when the network is back, and again with growing pauses while it fails.
export const keepSending = (account, told) => {
  let pause = 5000;
  let timer;
  const attempt = async () => {
    clearTimeout(timer);
    const result = await flush(account);
    pause = result.state === 'later' || result.state === 'offline' ? Math.min(pause * 2, 300000) : 5000;
    if (result.state === 'later' || result.state === 'offline') timer = setTimeout(attempt, pause / 2);
    await told(result);
  };
  addEventListener('online', () => { pause = 5000; attempt(); });
  attempt();
  return attempt;
};
