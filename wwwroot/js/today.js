// Today on a device without a network: with whom a session can be logged, and the sessions that wait to be sent.
import { signInAt } from './ask.js';
import { localDay } from './fields.js';
import * as queue from './queue.js';
import * as store from './store.js';
import { button, element, icon, moment, page, say, sayCount } from './words.js';

export const part = id => document.getElementById(id);
export const show = (id, visible) => { part(id).hidden = !visible; };
export const said = text => {
  part('offline-saved').querySelector('span').textContent = text;
  show('offline-saved', true);
};

// Under which a form is kept; the form with a network has the same name.
export const draftOf = (youths, planned) => planned ? `session-planned-${planned}` : `session-${youths.slice(0, 10).join('-')}`;
export const nameOf = (snapshot, id) => snapshot?.youths.find(youth => String(youth.id) === String(id))?.name ?? say('Somebody', id);
const namesOf = (snapshot, youths) => youths.length > 3 ? sayCount('Several', youths.length) : youths.map(id => nameOf(snapshot, id)).join(' · ');

const row = (kept, { name, file, href, lines }) => element('li', {},
  element('span', {}, element('bdi', {}, name), ' ', file && element('small', { class: 'muted ltr' }, file),
    ...lines.map(line => element('small', { class: 'muted block' }, line)),
    kept && element('small', { class: 'block' }, icon('save'), ` ${say('Kept', moment(kept.at))}`)),
  element('a', { class: 'btn btn--small', href }, say('Log'), element('span', { class: 'visually-hidden' }, ` ${name}`)));

export const showYouths = async ({ account, snapshot }) => {
  show('offline-youths', Boolean(snapshot));
  show('offline-several', snapshot?.youths.length > 1);
  show('offline-empty', !snapshot);
  if (!snapshot) return;
  const kept = new Map((await store.all(account, 'draft')).map(item => [item.name, item]));
  part('offline-when').textContent = say('AsOf', snapshot.when);
  if (snapshot.trusted) part('offline-names').textContent = say('Names');
  const plannedOf = youth => snapshot.planned.filter(session => session.youths.length === 1 && session.youths[0] === youth.id);
  const firstOf = youth => plannedOf(youth)[0]?.day ?? '9';
  const groups = snapshot.planned.filter(session => session.youths.length > 1).map(session => row(kept.get(draftOf(session.youths, session.id)), {
    name: sayCount('Several', session.youths.length), href: `#planned-${session.id}`, lines: [say('LogPlanned', session.when), session.place, session.youths.map(id => nameOf(snapshot, id)).join(' · ')].filter(Boolean),
  }));
  const single = [...snapshot.youths].sort((a, b) => firstOf(a).localeCompare(firstOf(b))).map(youth => {
    const sessions = plannedOf(youth);
    const [due] = sessions.filter(session => session.day <= localDay());
    return row([draftOf([youth.id]), ...sessions.map(session => draftOf([], session.id))].map(name => kept.get(name)).find(Boolean), {
      name: youth.name, file: youth.file, href: due ? `#planned-${due.id}` : `#log-${youth.id}`, lines: sessions.flatMap(session => [say('LogPlanned', session.when), session.place]).filter(Boolean),
    });
  });
  part('youths-list').replaceChildren(...groups, ...single);
  part('several-list').replaceChildren(...snapshot.youths.map(youth => element('label', { class: 'choice' },
    element('input', { type: 'checkbox', name: 'youth', value: youth.id }), element('span', { class: 'choice__pill' }, element('bdi', {}, youth.name), ' ', element('small', { class: 'ltr' }, youth.file)))));
};

const textOf = ({ fields }) => Object.entries(fields).filter(([name]) => /Note$/.test(name)).flatMap(([, values]) => values).filter(Boolean).join('\n\n');

export const showQueue = async ({ account, snapshot }, result = { sent: 0, state: '', texts: [] }) => {
  const items = await queue.list(account);
  show('offline-queue', items.length > 0);
  part('queue-h').textContent = say('Waiting', items.length);
  part('queue-state').textContent = say(queue.why[result.state] ?? '');
  const signedOut = result.state === 'signIn';
  const waiting = items.filter(item => !item.value.trouble).length;
  part('queue-signin').href = signInAt(`/Offline/${page.language}`);
  part('queue-signin').textContent = say('SignInToSend', waiting);
  show('queue-signin', signedOut);
  const online = result.state !== 'offline' && navigator.onLine;
  if (online) show('offline-net', false);
  show('offline-nav', online);
  if (result.sent > 0) said([sayCount('Sent', result.sent), ...result.texts].join(' '));
  part('queue-list').replaceChildren(...items.map(({ value: entry, at }) => {
    const remove = button('Delete', () => {
      remove.replaceWith(button('DeleteSure', async () => { await queue.drop(account, entry.id); await showQueue({ account, snapshot }); }));
    });
    const mayChange = !entry.gone && (entry.trouble || !entry.tried); // one that may have arrived is not changed any more
    return element('li', {},
      element('span', {}, element('bdi', {}, namesOf(snapshot, entry.youth)), ' ', element('small', { class: 'muted ltr' }, moment(`${entry.fields['Form.OtherDay'][0]}T${entry.fields['Form.Time'][0]}`)),
        element('small', { class: 'muted block' }, say('KeptUntil', moment(at + page.keep * 86400000).split(' ')[0])),
        entry.trouble && element('small', { class: 'field__error' }, icon('triangle-alert'), entry.trouble),
        entry.gone && element('small', { class: 'block pre', dir: 'auto' }, textOf(entry))),
      element('span', { class: 'cluster' }, mayChange && element('a', { class: 'btn btn--small', href: `#entry-${entry.id}` }, say(entry.trouble ? 'Mend' : 'Edit')), remove));
  }));
  show('queue-send', waiting > 0 && !signedOut);
};
