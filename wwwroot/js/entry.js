// The form that logs a session, when its moment of saving finds no network: what was typed joins the queue of the device instead of being lost.
import * as queue from './queue.js';
import * as store from './store.js';
import { element, icon, page, say } from './words.js';

export const localDay = (days = 0) => {
  const day = new Date(Date.now() + days * 86400000);
  return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`;
};

// "Today" and "in a week" mean the day they were written, not the day they arrive.
export const fixDays = fields => {
  const first = name => fields.find(([field]) => field === name)?.[1];
  const set = (name, value) => {
    fields = fields.filter(([field]) => field !== name);
    fields.push([name, value]);
  };
  const day = { Today: 0, Yesterday: -1 }[first('Form.Day')];
  if (day !== undefined && !first('Form.OtherDay')) set('Form.OtherDay', localDay(day));
  set('Form.Day', 'Other');
  const next = { InAWeek: 7, InTwoWeeks: 14 }[first('Form.Next')];
  if (next !== undefined && !first('Form.NextDay')) set('Form.NextDay', localDay(next));
  set('Form.Next', first('Form.NextDay') ? 'Other' : 'NotYet');
  return fields;
};

const reachable = async () => {
  if (!navigator.onLine) return false;
  try {
    return (await fetch(page.words, { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    return false;
  }
};

export const guard = (form, account, stop) => {
  let passed = false;
  form.addEventListener('submit', async event => {
    if (passed) return;
    event.preventDefault();
    const { submitter } = event;
    if (await reachable()) {
      passed = true;
      form.requestSubmit(submitter);
      passed = false;
      return;
    }
    stop();
    const query = new URLSearchParams(location.search);
    const fields = [...new FormData(form)].filter(([name]) => !name.startsWith('_') && name !== 'youth' && name !== 'session').map(([name, value]) => [name, String(value)]);
    for (const name of ['youth', 'session']) for (const value of query.getAll(name)) fields.push([name, value]);
    const id = fields.find(([name]) => name === 'Form.ClientId')[1];
    await queue.add(account, { id, youth: query.getAll('youth'), fields: fixDays(fields) });
    await store.remove(account, 'draft', form.dataset.draft);
    const notice = element('div', { class: 'notice notice--offline', role: 'status', tabindex: '-1', 'data-saved-here': true }, icon('cloud-off'),
      element('div', {}, element('p', {}, element('b', {}, say('SavedHere'))), element('p', {}, say('Waiting', await store.count(account, 'entry')))));
    form.replaceWith(notice);
    notice.focus();
  }, { capture: true });
};
