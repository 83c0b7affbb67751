// The page for days without a network: Today from the device's own store, a short form for a session, and the sessions that wait to be sent.
import * as store from './store.js';
import * as queue from './queue.js';
import { fixDays, localDay } from './entry.js';
import { tidy, touch } from './keeping.js';
import { button, element, icon, loadWords, moment, page, say, sayCount } from './words.js';

const part = id => document.getElementById(id);
const form = part('offline-form');
const field = name => form.elements.namedItem(name);
const longest = 20000;
let account;
let snapshot;
let moods = 'Form.Moods[0]';
let again = () => {};

const show = (id, visible) => { part(id).hidden = !visible; };
const labelOf = id => snapshot?.youths.find(youth => String(youth.id) === String(id))?.name ?? say('Somebody', id);
const nameOf = entry => entry.youth.length === 1 ? labelOf(entry.youth[0]) : sayCount('Several', entry.youth.length);
const valueOf = (entry, name) => entry.fields.find(([key]) => key === name)?.[1] ?? '';

const showYouths = async () => {
  const typing = new Map((await store.all(account, 'typing')).map(item => [item.name, item]));
  show('offline-youths', Boolean(snapshot));
  show('offline-empty', !snapshot);
  if (!snapshot) return;
  part('offline-when').textContent = say('AsOf', snapshot.when);
  if (snapshot.trusted) part('offline-names').textContent = say('Names');
  const order = [...snapshot.youths].sort((a, b) => (a.planned[0]?.day ?? '9').localeCompare(b.planned[0]?.day ?? '9'));
  part('youths-list').replaceChildren(...order.map(youth => {
    const begun = typing.get(`log-${youth.id}`) ?? youth.planned.map(planned => typing.get(`planned-${planned.id}`)).find(Boolean);
    const planned = youth.planned.filter(session => session.day <= localDay());
    return element('li', {},
      element('span', {}, element('bdi', {}, youth.name), ' ', element('small', { class: 'muted ltr' }, youth.file),
        ...youth.planned.map(session => element('small', { class: 'muted block' }, say('LogPlanned', session.when))),
        begun && element('small', { class: 'block' }, icon('save'), ` ${say('Kept', moment(begun.at))}`)),
      element('a', { class: 'btn btn--small', href: planned.length > 0 ? `#planned-${planned[0].id}` : `#log-${youth.id}` }, say('Log'), element('span', { class: 'visually-hidden' }, ` ${youth.name}`)));
  }));
};

const showQueue = async (result = { sent: 0, state: '' }) => {
  const items = await queue.list(account);
  show('offline-queue', items.length > 0);
  part('queue-h').textContent = say('Waiting', items.length);
  part('queue-state').textContent = say({ offline: 'Offline', later: 'Later', signIn: 'SignIn' }[result.state] ?? '');
  if (result.state === 'signIn') part('queue-state').append(' ', element('a', { href: `/Accounts/SignIn?next=${encodeURIComponent(`/Offline/${page.language}`)}` }, say('SignInLink')));
  if (result.state !== 'offline' && navigator.onLine) show('offline-net', false);
  if (result.sent > 0) said(sayCount('Sent', result.sent));
  part('queue-list').replaceChildren(...items.map(({ value: entry }) => {
    const remove = button('Delete', () => {
      remove.replaceWith(button('DeleteSure', async () => { await queue.drop(account, entry.id); await showQueue(); }));
    });
    const mayChange = !entry.gone && (entry.trouble || !entry.tried); // one that may have arrived is not changed any more
    return element('li', {},
      element('span', {}, element('bdi', {}, nameOf(entry)), ' ', element('small', { class: 'muted ltr' }, moment(`${valueOf(entry, 'Form.OtherDay')}T${valueOf(entry, 'Form.Time')}`)),
        entry.trouble && element('small', { class: 'field__error' }, icon('triangle-alert'), entry.trouble),
        entry.gone && element('small', { class: 'block pre', dir: 'auto' }, [valueOf(entry, 'Form.OpenNote'), valueOf(entry, 'Form.ProtectedNote')].filter(Boolean).join('\n\n'))),
      element('span', { class: 'cluster' }, mayChange && element('a', { class: 'btn btn--small', href: `#entry-${entry.id}` }, say(entry.trouble ? 'Mend' : 'Edit')), remove));
  }));
  show('queue-send', items.some(item => !item.value.trouble));
};

const said = text => {
  part('offline-saved').querySelector('span').textContent = text;
  show('offline-saved', true);
};

// The form for one youth; the name of the mood's field carries the youth's key, as on the page with a network.
const openForm = async (youth, planned, entry) => {
  form.reset();
  show('offline-why', Boolean(entry?.trouble));
  part('offline-why').querySelector('p').textContent = entry?.trouble ?? '';
  show('offline-missing', false);
  part('offline-state').textContent = '';
  part('offline-with').textContent = entry ? nameOf(entry) : labelOf(youth);
  for (const control of [...form.elements]) if (control.name === moods) control.name = `Form.Moods[${youth}]`;
  moods = `Form.Moods[${youth}]`;
  field('youth').value = youth;
  field('session').value = planned?.id ?? '';
  field('Form.ClientId').value = entry?.id ?? crypto.randomUUID();
  const now = new Date(Date.now() - 45 * 60000);
  field('Form.OtherDay').value = planned?.day ?? localDay();
  field('Form.Time').value = planned?.time ?? `${String(now.getHours()).padStart(2, '0')}:${String(Math.floor(now.getMinutes() / 15) * 15).padStart(2, '0')}`;
  if (planned) choose('Form.Kind', planned.kind);
  if (planned) choose('Form.Minutes', String(planned.minutes));
  const goals = snapshot?.youths.find(one => String(one.id) === String(youth))?.goals ?? [];
  show('offline-step', goals.length > 0);
  field('Form.GoalId').replaceChildren(...goals.map(goal => element('option', { value: goal.id }, domains[goal.domain] ?? goal.domain)));
  const typed = await store.get(account, 'typing', formName());
  const fields = entry?.fields ?? typed?.value.fields;
  for (const [name, value] of fields ?? []) if (name !== 'youth' && name !== 'session') choose(name, value);
  if (field('Form.ProtectedNote').value) field('Form.ProtectedNote').closest('details').open = true;
  if (!entry && typed) part('offline-state').replaceChildren(icon('save'), ` ${say('Kept', moment(typed.at))}`);
  show('offline-today', false);
  show('offline-form', true);
  form.querySelector('h1').scrollIntoView();
};

const choose = (name, value) => {
  for (const control of [...form.elements].filter(one => one.name === name)) {
    if (control.type === 'radio') control.checked = control.value === value;
    else control.value = value;
  }
};

const formName = () => field('session').value ? `planned-${field('session').value}` : `log-${field('youth').value}`;
const typedFields = () => [...new FormData(form)].map(([name, value]) => [name, String(value)]).filter(([, value]) => value !== '');

let timer;
form.addEventListener('input', () => {
  clearTimeout(timer);
  part('offline-state').replaceChildren(icon('save'), ` ${say('Saving')}`);
  timer = setTimeout(async () => {
    await store.put(account, 'typing', formName(), { fields: typedFields(), title: form.querySelector('h1').textContent.trim() });
    part('offline-state').replaceChildren(icon('save'), ` ${say('OnPhone')}`);
  }, 400);
});

form.addEventListener('submit', async event => {
  event.preventDefault();
  clearTimeout(timer);
  let fields = typedFields();
  const get = name => fields.find(([key]) => key === name)?.[1] ?? '';
  const missing = !get('Form.OtherDay') || !get('Form.Time') ? say('DayMissing')
    : ['Form.OpenNote', 'Form.ProtectedNote'].some(name => get(name).length > longest) ? say('TooLong', longest) : '';
  part('offline-missing').querySelector('span').textContent = missing;
  show('offline-missing', Boolean(missing));
  if (missing) return;
  if (!get('Form.Step')) fields = fields.filter(([name]) => !['Form.GoalId', 'Form.StepOwner', 'Form.StepDueOn'].includes(name));
  if (!get('Form.NextDay')) fields = fields.filter(([name]) => name !== 'Form.NextTime');
  const id = get('Form.ClientId');
  await queue.add(account, { id, youth: [get('youth')], fields: fixDays(fields) });
  await store.remove(account, 'typing', formName());
  said(say('SavedHere'));
  location.hash = '';
  await route();
  again();
});

const route = async () => {
  const [, kind, id] = location.hash.match(/^#(log|planned|entry)-(.+)$/) ?? [];
  if (kind === 'log' && snapshot?.youths.some(youth => String(youth.id) === id)) return openForm(id);
  if (kind === 'planned') {
    for (const youth of snapshot?.youths ?? []) {
      const planned = youth.planned.find(session => String(session.id) === id);
      if (planned) return openForm(youth.id, planned);
    }
  }
  if (kind === 'entry') {
    const entry = await store.get(account, 'entry', id);
    if (entry) return openForm(entry.value.youth[0], valueOf(entry.value, 'session') ? { id: valueOf(entry.value, 'session') } : null, entry.value);
  }
  show('offline-form', false);
  show('offline-today', true);
  await showYouths();
  await showQueue();
};

const domains = Object.fromEntries([...field('Form.GoalId').options].map(option => [option.value, option.textContent]));

await loadWords().catch(() => {});
if (!location.pathname.toLowerCase().startsWith('/offline/')) part('offline-net').querySelector('a').href = location.pathname + location.search;
part('offline-back').addEventListener('click', () => { location.hash = ''; });
part('queue-send').addEventListener('click', () => { part('queue-state').textContent = say('Sending'); again(); });
account = store.secure ? await store.meta('owner') : undefined;
if (account) {
  const locked = await tidy(page) || await store.meta('locked');
  if (locked) {
    show('offline-today', true);
    show('offline-locked', true);
    const waiting = await store.count(account, 'entry');
    if (waiting > 0) part('offline-locked').append(element('p', {}, element('b', {}, say('Waiting', waiting))));
  } else {
    await touch();
    snapshot = (await store.get(account, 'snapshot', 'today'))?.value;
    const query = new URLSearchParams(location.search);
    if (location.pathname.toLowerCase() === '/sessions/log' && !location.hash) {
      if (query.getAll('youth').length === 1) history.replaceState(null, '', `#log-${query.get('youth')}`);
      else if (query.has('session')) history.replaceState(null, '', `#planned-${query.get('session')}`);
    }
    addEventListener('hashchange', route);
    await route();
    again = queue.keepSending(account, async result => {
      if (result.state !== 'offline') snapshot = (await store.get(account, 'snapshot', 'today'))?.value;
      if (!form.hidden) return;
      await showYouths();
      await showQueue(result);
    });
  }
} else {
  show('offline-today', true);
  show('offline-empty', true);
  if (navigator.onLine) show('offline-net', false);
}
document.documentElement.dataset.device = 'ready';
