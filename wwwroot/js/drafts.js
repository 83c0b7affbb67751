// Long forms (<form data-draft="KEY">) keep what is typed: on the device after half a second, on the server after some quiet, and both forget it when the
// form has saved itself (the server says so on the next page). Passwords, files and the form's token are never kept.
import * as store from './store.js';
import { button, element, icon, moment, page, say } from './words.js';

const soon = 400;
const quiet = 2500;

const token = () => document.querySelector('input[name="_form"]')?.value ?? '';

export const fieldsOf = form => {
  const fields = {};
  for (const control of form.elements) {
    if (!control.name || control.name.startsWith('_') || ['password', 'file', 'submit', 'button'].includes(control.type)) continue;
    fields[control.name] ??= [];
    if ((control.type === 'radio' || control.type === 'checkbox') && !control.checked) continue;
    fields[control.name].push(control.value);
  }
  return fields;
};

// Puts a draft back; answers the texts that have no place in the form any more.
const fill = (form, fields) => {
  const left = [];
  for (const [name, values] of Object.entries(fields)) {
    const controls = [...form.elements].filter(control => control.name === name);
    if (controls.length === 0) left.push(...values.filter(value => value.length > 3 && /\s/.test(value)));
    controls.forEach((control, i) => {
      if (control.type === 'radio' || control.type === 'checkbox') control.checked = values.includes(control.value);
      else if (values[i] !== undefined) control.value = values[i];
      if (control.value && control.tagName === 'TEXTAREA') control.closest('details')?.setAttribute('open', '');
      control.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }
  return left;
};

// Where the form is found again, and what its reader calls it.
const place = () => ({ path: location.pathname + location.search, title: document.querySelector('h1')?.textContent.trim().replace(/\s+/g, ' ') ?? '' });

const post = async (handler, key, draft, keepalive = false, signal = undefined) => {
  const body = new FormData();
  body.set('_form', token());
  body.set('key', key);
  if (draft) {
    body.set('fields', JSON.stringify(draft.fields));
    body.set('path', draft.path ?? '');
    body.set('title', draft.title ?? '');
  }
  return fetch(`/Drafts${handler}`, { method: 'POST', body, keepalive, signal, headers: { 'X-Requested-With': 'XMLHttpRequest' } });
};

// Sends drafts that stayed on the device (no network then) to the server, and answers them; those of forms on this page wait for their form.
export const upload = async account => {
  const sent = [];
  if (!store.secure || !token()) return sent;
  for (const { name, value } of await store.all(account, 'draft')) {
    if (document.querySelector(`form[data-draft="${CSS.escape(name)}"]`)) continue;
    try {
      if ((await post('', name, value)).ok) {
        await store.remove(account, 'draft', name);
        if (value.path) sent.push(value);
      }
    } catch {
      return sent;
    }
  }
  // What was begun in the short form without a network goes on in the form with one: its fields have the same names.
  for (const { name, value } of await store.all(account, 'typing')) {
    const [, kind, id] = name.match(/^(log|planned)-(\d+)$/) ?? [];
    if (!kind) continue;
    const fields = { 'Form.Day': ['Other'] };
    for (const [field, text] of value.fields) if (field.startsWith('Form.')) (fields[field] ??= []).push(text);
    const draft = { fields, path: kind === 'log' ? `/Sessions/Log?youth=${id}` : `/Sessions/Log?session=${id}`, title: value.title };
    const key = kind === 'log' ? `session-${id}` : `session-planned-${id}`;
    if (document.querySelector(`form[data-draft="${CSS.escape(key)}"]`)) continue;
    try {
      if ((await post('', key, draft)).ok) {
        await store.remove(account, 'typing', name);
        sent.push(draft);
      }
    } catch {
      return sent;
    }
  }
  return sent;
};

const read = async key => {
  try {
    const answer = await fetch(`/Drafts?key=${encodeURIComponent(key)}`, { cache: 'no-store', headers: { 'X-Requested-With': 'XMLHttpRequest' } });
    return answer.status === 200 ? await answer.json() : null;
  } catch {
    return null;
  }
};

// A session that arrived though its answer was lost is no draft any more: typing on in it would change nothing.
const arrived = async (form, fields) => {
  const client = form.dataset.offline === 'session' && fields['Form.ClientId']?.[0];
  if (!client) return false;
  try {
    const answer = await fetch(`/Offline/Send?client=${encodeURIComponent(client)}`, { cache: 'no-store', headers: { 'X-Requested-With': 'XMLHttpRequest' } });
    return answer.ok && (await answer.json()).saved;
  } catch {
    return false;
  }
};

export const watch = async (form, account) => {
  const key = form.dataset.draft;
  const line = element('span', { class: 'draft-state small muted', role: 'status' });
  (form.querySelector('.save-bar') ?? form).append(line);
  const tell = (name, text) => line.replaceChildren(icon(name), ` ${text}`);
  let rendered = fieldsOf(form);
  let kept = JSON.stringify(rendered);
  let timers = [];
  let typed = false;
  let ended = false;
  let leaving = false;

  const keepHere = async () => {
    if (!store.secure || ended) return false;
    await store.put(account, 'draft', key, { fields: fieldsOf(form), ...place() });
    return true;
  };
  let saving = new AbortController();
  const keepThere = async (keepalive = false) => {
    const fields = fieldsOf(form);
    const now = JSON.stringify(fields);
    if (ended || now === kept) return;
    tell('save', say('Saving'));
    try {
      saving = new AbortController();
      const answer = await post('', key, { fields, ...place() }, keepalive, saving.signal);
      if (answer.ok) {
        kept = now;
        tell('save', say('Saved', (await answer.json()).when));
        if (store.secure && JSON.stringify(fieldsOf(form)) === now && !ended) await store.remove(account, 'draft', key);
        return;
      }
      if (answer.status === 422) {
        tell('triangle-alert', (await answer.json()).text);
        return;
      }
    } catch {
      // no network: the device has it
    }
    if (leaving) return;
    tell(store.secure ? 'cloud-off' : 'triangle-alert', say(store.secure ? 'OnPhone' : 'NotKept'));
    timers.push(setTimeout(() => keepThere(), 30000));
  };
  const changed = event => {
    if (event && !event.isTrusted) return;
    typed = true;
    timers.forEach(clearTimeout);
    timers = [setTimeout(keepHere, soon), setTimeout(() => keepThere(), quiet)];
  };
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
    saving.abort(); // a draft on its way must not arrive after the form that ends it
    if (typed) keepHere(); // until the next page says that it is saved
    leaving = true;
    if (!form.elements._draft) form.append(element('input', { type: 'hidden', name: '_draft', value: key }));
  });

  const offer = (draft, when, other) => {
    const left = fill(form, draft.fields);
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
      if (store.secure) await store.remove(account, 'draft', key);
      await post('?handler=Discard', key).catch(() => {});
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
  let here = store.secure ? await store.get(account, 'draft', key) : null;
  if (form.querySelector('.error-summary')) { // a refusal shows what was typed: newer than any draft
    typed = true;
    if (here) await keepHere();
    return { stop: () => { ended = true; stop(); } };
  }
  let there = await read(key);
  if (here && await arrived(form, here.value.fields)) {
    await store.remove(account, 'draft', key);
    here = null;
  }
  if (there && await arrived(form, there.fields)) {
    await post('?handler=Discard', key).catch(() => {});
    there = null;
  }
  if (there && !here && same(there)) await post('?handler=Discard', key).catch(() => {});
  const offers = [
    here && { fields: here.value.fields, at: here.at, when: say('OnThisPhone', moment(here.at)) },
    there && { fields: there.fields, at: Date.parse(there.at), when: there.when },
  ].filter(draft => draft && !same(draft));
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
