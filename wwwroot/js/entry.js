// The form that logs a session, when its moment of saving finds no network: what was typed joins the queue of the device instead of being lost.
import { reachable } from './ask.js';
import { fieldsOf, fixDays } from './fields.js';
import * as queue from './queue.js';
import * as store from './store.js';
import { element, icon, say } from './words.js';

// An entry of the queue from the fields of the form and the address that says with whom.
export const entryOf = (fields, path, draft) => {
  const query = new URLSearchParams(path.slice(path.indexOf('?')));
  return { id: fields['Form.ClientId'][0], youth: query.getAll('youth'), planned: query.get('session') ?? '', fields: fixDays(fields), draft };
};

const told = (name, key, ...more) => element('div', { class: 'notice notice--offline', role: 'status', tabindex: '-1' }, icon(name), element('div', {}, element('p', {}, element('b', {}, say(key))), ...more));

// "stop" ends the form's own drafts.
export const guard = (form, account, stop) => {
  let passed = false;
  let asking = false;
  const keep = async () => {
    const entry = entryOf(fieldsOf(form), location.pathname + location.search, form.dataset.draft);
    try {
      await queue.add(account, entry);
    } catch {
      return told('triangle-alert', 'NotKeptHere');
    }
    stop();
    await store.remove(account, 'draft', form.dataset.draft);
    const notice = told('cloud-off', 'SavedHere', element('p', {}, say('Waiting', await store.count(account, 'entry'))));
    notice.dataset.savedHere = '';
    form.hidden = true;
    return notice;
  };
  form.addEventListener('submit', async event => {
    if (passed) return;
    event.preventDefault();
    if (asking) return; // a second tap while it is asked
    asking = true;
    if (await reachable()) {
      passed = true;
      form.requestSubmit(event.submitter);
      passed = asking = false;
      return;
    }
    const notice = await keep();
    document.querySelector('main .notice--offline[tabindex]')?.remove();
    form.before(notice);
    notice.focus();
    asking = false;
  }, { capture: true });
};
