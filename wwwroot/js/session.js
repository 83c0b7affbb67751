// The form of a session on a device without a network. Its fields are those of the form with one, so that a draft begun in either goes on in the other.
import { entryOf } from './entry.js';
import { fieldsOf, fill, fixDays, localDay, usualHour } from './fields.js';
import * as queue from './queue.js';
import * as store from './store.js';
import { element, icon, moment, say, sayCount } from './words.js';
import { draftOf, nameOf, part, show } from './today.js';

const form = part('offline-form');
const field = name => form.elements.namedItem(name);
const longest = 20000;
const domains = Object.fromEntries([...form.querySelectorAll('[name="Form.Domains"]')].map(control => [control.value, control.nextElementSibling.textContent]));
let account;
let about; // with whom, the planned session, under which name it is kept, the entry that is changed

// What is asked of each youth: the page has it once, for youth 0.
const personal = (many, id, name) => {
  const made = part(many ? 'person-of-many' : 'person').content.cloneNode(true);
  for (const one of made.querySelectorAll('*')) for (const attribute of one.attributes) attribute.value = attribute.value.replaceAll('[0]', `[${id}]`).replaceAll('_0_', `_${id}_`);
  const texts = document.createTreeWalker(made, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) texts.currentNode.data = texts.currentNode.data.replaceAll('{name}', name);
  return made;
};

// Goals go by their domain: their words stay off the device.
const offerGoals = goals => {
  const nameOfGoal = goal => (domains[goal.domain] ?? goal.domain) + (goals.filter(other => other.domain === goal.domain).length > 1 ? ` (${goals.indexOf(goal) + 1})` : '');
  show('offline-goals', goals.length > 0);
  show('offline-step', goals.length > 0);
  part('offline-goals').querySelector('.choices').replaceChildren(...goals.map(goal => element('label', { class: 'choice' },
    element('input', { type: 'checkbox', name: 'Form.Goals', value: goal.id }), element('span', { class: 'choice__pill' }, nameOfGoal(goal)))));
  field('Form.GoalId').replaceChildren(...goals.map(goal => element('option', { value: goal.id }, nameOfGoal(goal))));
};

// A length that is no choice of the form becomes one.
const offerMinutes = minutes => {
  const choices = [...form.querySelectorAll('[name="Form.Minutes"]')];
  if (!minutes || choices.some(control => control.value === String(minutes))) return;
  const made = choices[0].parentElement.cloneNode(true);
  made.querySelector('input').value = minutes;
  made.querySelector('span').textContent = minutes;
  choices[0].parentElement.before(made);
};

const usual = planned => {
  const time = planned?.time ?? usualHour();
  const day = !planned || planned.day === localDay() ? ['Today', ''] : planned.day === localDay(-1) ? ['Yesterday', ''] : ['Other', planned.day];
  return {
    'Form.ClientId': [crypto.randomUUID()], 'Form.Day': [day[0]], 'Form.OtherDay': [day[1]], 'Form.Time': [time], 'Form.NextTime': [time],
    ...(planned && { 'Form.Kind': [planned.kind], 'Form.Minutes': [String(planned.minutes)], 'Form.Place': [planned.place ?? ''] }),
  };
};

const title = (snapshot, youths) => {
  part('offline-title').replaceChildren(...youths.length === 1 ? [`${say('With')} `, element('bdi', {}, nameOf(snapshot, youths[0]))] : [sayCount('WithSeveral', youths.length)]);
  part('offline-names-of').textContent = youths.length === 1 ? '' : youths.map(id => nameOf(snapshot, id)).join(' · ');
};

// Opens it for these youths: for a planned session, for an entry that is changed, or as it was left.
export const openForm = async (device, youths, planned, entry) => {
  ({ account } = device);
  const many = youths.length > 1;
  about = { youths, planned: planned?.id ?? '', draft: draftOf(youths, planned?.id), entry };
  form.reset();
  for (const folded of form.querySelectorAll('details')) folded.open = false;
  title(device.snapshot, youths);
  show('offline-missing', false);
  show('offline-why', Boolean(entry));
  if (entry) part('offline-why').querySelector('p').textContent = entry.trouble ?? say('Changing');
  for (const one of form.querySelectorAll('[data-many]')) one.hidden = one.dataset.many !== String(many);
  part('people').replaceChildren(...youths.map(id => personal(many, id, nameOf(device.snapshot, id))));
  offerGoals(many ? [] : device.snapshot?.youths.find(youth => String(youth.id) === String(youths[0]))?.goals ?? []);
  const kept = entry ? null : await store.get(account, 'draft', about.draft);
  const fields = entry?.fields ?? (kept && (localDay(0, kept.at) === localDay() ? kept.value.fields : fixDays(kept.value.fields, kept.at)));
  offerMinutes(planned?.minutes ?? fields?.['Form.Minutes']?.[0]);
  fill(form, entry ? fields : { ...(many && { 'Form.Kind': ['Group'] }), ...usual(planned), ...fields });
  part('offline-state').replaceChildren(...kept ? [icon('save'), ` ${say('Kept', moment(kept.at))}`] : []);
  if (entry && !entry.trouble) await queue.add(account, { ...entry, trouble: say('Changing') }); // not sent while it is changed
  show('offline-today', false);
  show('offline-form', true);
  part('offline-title').scrollIntoView();
};

const path = () => about.planned ? `/Sessions/Log?session=${about.planned}` : `/Sessions/Log?${about.youths.map(id => `youth=${id}`).join('&')}`;
const keep = fields => about.entry
  ? queue.add(account, { ...about.entry, fields: fixDays(fields), trouble: about.entry.trouble ?? say('Changing') })
  : store.put(account, 'draft', about.draft, { fields, path: path(), title: part('offline-title').textContent.trim() });

let timer;
form.addEventListener('input', event => {
  if (!event.isTrusted) return;
  clearTimeout(timer);
  part('offline-state').replaceChildren(icon('save'), ` ${say('Saving')}`);
  timer = setTimeout(async () => {
    const done = await keep(fieldsOf(form)).then(() => true, () => false);
    part('offline-state').replaceChildren(icon(done ? 'save' : 'triangle-alert'), ` ${say(done ? 'OnPhone' : 'NotKeptHere')}`);
  }, 400);
});

const missing = fields => {
  const first = name => fields[name]?.[0] ?? '';
  if (!first('Form.Time') || (first('Form.Day') === 'Other' && !first('Form.OtherDay')) || (first('Form.Next') === 'Other' && !first('Form.NextDay'))) return say('DayMissing');
  return Object.entries(fields).some(([name, [value]]) => /Note$/.test(name) && value?.length > longest) ? say('TooLong', longest) : '';
};

const refuse = text => {
  part('offline-missing').querySelector('span').textContent = text;
  show('offline-missing', Boolean(text));
};

// Saving puts it into the queue; "saved" goes on.
export const onSaved = saved => form.addEventListener('submit', async event => {
  event.preventDefault();
  clearTimeout(timer);
  const fields = fieldsOf(form);
  refuse(missing(fields));
  if (missing(fields)) return;
  try {
    await queue.add(account, { ...entryOf(fields, path(), about.draft), youth: about.youths.map(String) });
  } catch {
    refuse(say('NotKeptHere'));
    return;
  }
  await store.remove(account, 'draft', about.draft);
  await saved();
});
