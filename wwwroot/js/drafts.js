// Long forms (<form data-draft="KEY">) keep what is typed: on the device after half a second, on the server after some quiet, and both forget it when the
// form has saved itself (the server says so on the next page).
import { ask, signInAt } from './ask.js';
import { fieldsOf, fill, fixDays, localDay } from './fields.js';
import * as store from './store.js';
import { button, element, icon, moment, say } from './words.js';

const soon = 400;
const quiet = 2500;

const token = () => document.querySelector('input[name="_form"]')?.value ?? '';

// Where the form is found again, and what its reader calls it.
const place = () => ({ path: location.pathname + location.search, title: document.querySelector('h1')?.textContent.trim().replace(/\s+/g, ' ') ?? '' });

const post = (handler, key, draft, keepalive = false, stop = undefined) => {
  const body = new FormData();
  body.set('_form', token());
  body.set('key', key);
  if (draft) {
    body.set('fields', JSON.stringify(draft.fields));
    body.set('path', draft.path ?? '');
    body.set('title', draft.title ?? '');
    if (draft.form) body.set('form', draft.form);
  }
  return ask(`/Drafts${handler}`, { method: 'POST', body, keepalive, stop });
};

// Sends drafts that stayed on the device (no network then) to the server, and answers them; those of forms on this page wait for their form.
export const upload = async account => {
  const sent = [];
  if (!token()) return sent;
  for (const { name, value } of await store.all(account, 'draft')) {
    if (document.querySelector(`form[data-draft="${CSS.escape(name)}"]`)) continue;
    const answer = await post('', name, value);
    if (!answer) return sent;
    const isSaved = answer.json?.problem === 'FormSent'; // only its answer was lost
    if (!answer.ok && !isSaved) continue;
    await store.remove(account, 'draft', name);
    if (value.path && !isSaved) sent.push(value);
  }
  return sent;
};

const read = async key => (await ask(`/Drafts?key=${encodeURIComponent(key)}`))?.json ?? null;

const isSession = form => form.dataset.offline === 'session';

// A form that was saved though its answer was lost is no draft any more; a session is known by its own key: typing on in it would change nothing.
const arrived = async (form, fields, key) => {
  const client = isSession(form) && fields['Form.ClientId']?.[0];
  if (client && (await ask(`/Offline/Send?client=${encodeURIComponent(client)}`))?.json?.saved) return true;
  return Boolean(key && (await ask(`/Drafts?handler=Sent&form=${encodeURIComponent(key)}`))?.json?.saved);
};

export const watch = async (form, account) => {
  const key = form.dataset.draft;
  const line = element('span', { class: 'draft-state small muted', role: 'status' });
  (form.querySelector('.save-bar') ?? form).append(line);
  const tell = (name, text, ...more) => line.replaceChildren(icon(name), ` ${text}`, ...more);
  let rendered = fieldsOf(form);
  let kept = JSON.stringify(rendered);
  let timers = [];
  let typed = false;
  let ended = false;
  let leaving = false;
  // With it the server tells a draft that comes after its form from one that is typed: what is typed on after the form was sent carries none.
  const ownKey = form.elements._key?.value;
  let formKey = ownKey;
  const draft = fields => ({ fields, ...place(), form: formKey });

  let isHere = false; // whether the device has it
  // "sent": the form was on its way to the server when this was kept.
  const keepHere = async (sent = false) => {
    if (!store.works || ended) return;
    isHere = await store.put(account, 'draft', key, { ...draft(fieldsOf(form)), sent }).then(() => true, () => false);
  };
  let saving = new AbortController();
  const keepThere = async (keepalive = false) => {
    const fields = fieldsOf(form);
    const now = JSON.stringify(fields);
    if (ended || now === kept) return;
    tell('save', say('Saving'));
    saving = new AbortController();
    const answer = await post('', key, draft(fields), keepalive, saving);
    if (answer?.ok) {
      kept = now;
      tell('save', say('Saved', answer.json.when));
      if (store.works && JSON.stringify(fieldsOf(form)) === now && !ended) await store.remove(account, 'draft', key);
      return;
    }
    if (leaving) return;
    if (answer?.status === 422) tell('triangle-alert', answer.json.text);
    else if (answer?.signedOut) tell('triangle-alert', say(isHere ? 'SignedOut' : 'SignedOutHere'), ' ', toSignIn());
    else tell(isHere ? 'cloud-off' : 'triangle-alert', say(isHere ? 'OnPhone' : 'NotKept'));
    if (answer?.status !== 422) timers.push(setTimeout(() => keepThere(), 30000));
  };
  const changed = event => {
    if (event && !event.isTrusted) return;
    if (leaving) [leaving, formKey] = [false, undefined];
    typed = true;
    timers.forEach(clearTimeout);
    timers = [setTimeout(() => keepHere(), soon), setTimeout(() => keepThere(), quiet)];
  };
  // What only this page has stays in it: the sign-in opens beside it.
  const toSignIn = () => element('a', { href: signInAt(place().path), target: !isHere && '_blank' }, say('SignInLink'));
  const stop = () => { timers.forEach(clearTimeout); timers = []; };
  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  addEventListener('online', () => { if (typed) keepThere(); });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden' || !typed || ended || leaving) return;
    keepHere();
    if (navigator.onLine && JSON.stringify(fieldsOf(form)).length < 20000) keepThere(true);
  });
  form.addEventListener('submit', event => {
    if (event.defaultPrevented) return;
    stop();
    saving.abort();
    formKey = ownKey;
    if (typed || isSession(form)) keepHere(true); // until the next page says that it is saved
    leaving = true;
    if (!form.elements._draft) form.append(element('input', { type: 'hidden', name: '_draft', value: key }));
  });

  const offer = (draft, when, other) => {
    const left = fill(form, isSession(form) && localDay(0, draft.at) !== localDay() ? fixDays(draft.fields, draft.at) : draft.fields);
    typed = true;
    const notice = element('div', { class: 'notice', role: 'status', 'data-draft-offer': true }, icon('history'));
    const words = element('div', {}, element('p', {}, say('Kept', when)));
    if (left.length > 0) words.append(element('p', {}, say('Leftover')), element('ul', {}, ...left.map(text => element('li', { dir: 'auto' }, text))));
    if (other) words.append(element('p', {}, `${say('Other', other.when)} `, button('UseOther', () => { notice.remove(); offer(other, other.when, { ...draft, when }); changed(); })));
    words.append(element('div', { class: 'btn-row' }, button('Continue', () => notice.remove()), button('Discard', async () => {
      stop();
      fill(form, rendered);
      typed = false;
      notice.remove();
      line.replaceChildren();
      if (store.works) await store.remove(account, 'draft', key);
      await post('?handler=Discard', key);
      kept = JSON.stringify(rendered);
    })));
    notice.append(words);
    form.before(notice);
  };

  // Only what people see counts: a form that was saved meanwhile has other hidden keys and revisions, and perhaps more rows.
  const same = draft => Object.entries(draft.fields).every(([name, values]) => {
    const controls = [...form.elements].filter(control => control.name === name);
    if (controls.length === 0) return values.every(value => value.trim() === '');
    return controls[0].type === 'hidden' || JSON.stringify(rendered[name]) === JSON.stringify(values);
  });
  let here = store.works ? await store.get(account, 'draft', key) : null;
  // A refusal shows what was typed: newer than any draft. What the page has not given back is offered beside it, never filled in.
  const cameBack = 'cameBack' in form.dataset;
  if (cameBack) typed = true;
  if (cameBack && here) await store.put(account, 'draft', key, { ...here.value, sent: false, form: undefined }).catch(() => {});
  let there = cameBack && here ? null : await read(key);
  if (here && await arrived(form, here.value.fields, !cameBack && here.value.form)) {
    await store.remove(account, 'draft', key);
    here = null;
  }
  if (there && await arrived(form, there.fields)) {
    await post('?handler=Discard', key);
    there = null;
  }
  if (there && !here && same(there)) await post('?handler=Discard', key);
  const offers = [
    here && { fields: here.value.fields, at: here.at, when: say('OnThisPhone', moment(here.at)) },
    there && { fields: there.fields, at: Date.parse(there.at), when: there.when },
  ].filter(draft => draft && !same(draft));
  if (cameBack && offers.length === 0) {
    kept = '';
    changed();
  }
  if (offers.length > 0 && typed) { // somebody was quicker than the network: what is typed stands, the kept text is offered beside it
    const [first] = offers;
    const notice = element('div', { class: 'notice', role: 'status', 'data-draft-offer': true }, icon('history'), element('div', {},
      element('p', {}, say('Other', first.when)), element('div', { class: 'btn-row' }, button('UseOther', () => { notice.remove(); offer(first, first.when); changed(); }))));
    form.before(notice);
  } else if (offers.length > 0) {
    const [first, second] = offers;
    offer(first, first.when, second && JSON.stringify(second.fields) !== JSON.stringify(first.fields) ? second : null);
    if (here) keepThere();
  }

  return { stop: () => { ended = true; stop(); } };
};
