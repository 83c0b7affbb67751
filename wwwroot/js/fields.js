// What stands in a form, by the names of its fields: { name: [values] }. Passwords, files, the form's token and the day it was made are never read,
// nor what is marked data-unkept: that somebody said "I am in danger" does not come back chosen days later.
import { wall } from './clock.js';

export const fieldsOf = form => {
  const fields = {};
  for (const control of form.elements) {
    if (!control.name || control.closest('[data-unkept]') || control.name.startsWith('_') || control.name === 'Form.MadeOn' || ['password', 'file', 'submit', 'button'].includes(control.type)) continue;
    fields[control.name] ??= [];
    if ((control.type === 'radio' || control.type === 'checkbox') && !control.checked) continue;
    fields[control.name].push(control.value);
  }
  return fields;
};

// Puts them back, but for what the page itself brings along (data-given); answers the texts that have no place in the form any more.
export const fill = (form, fields) => {
  const left = [];
  for (const [name, values] of Object.entries(fields)) {
    const controls = [...form.elements].filter(control => control.name === name && !control.closest('[data-unkept]'));
    if (controls.length === 0) left.push(...values.filter(value => value.length > 3 && /\s/.test(value)));
    controls.forEach((control, i) => {
      if (control.dataset.given !== undefined) return;
      if (control.type === 'radio' || control.type === 'checkbox') control.checked = values.includes(control.value);
      else if (values[i] !== undefined) control.value = values[i];
      if (control.value && control.tagName === 'TEXTAREA') control.closest('details')?.setAttribute('open', '');
      control.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }
  return left;
};

export const localDay = (days = 0, at = Date.now()) => {
  const day = wall(at);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
};

// When a session of today began that is written down now: three quarters of an hour ago; just after midnight at its start, for the evening before is no hour of today.
export const usualHour = (at = Date.now()) => {
  const start = wall(at - 45 * 60000);
  start.setUTCMinutes(Math.floor(start.getUTCMinutes() / 15) * 15);
  return start.toISOString().slice(0, 10) < localDay(0, at) ? '00:00' : start.toISOString().slice(11, 16);
};

// In the form of a session "today" and "in a week" mean the day they were written, not the day they are read or arrive.
export const fixDays = (fields, at = Date.now()) => {
  const first = name => fields[name]?.[0] ?? '';
  const day = { Today: 0, Yesterday: -1 }[first('Form.Day')];
  const next = { InAWeek: 7, InTwoWeeks: 14 }[first('Form.Next')];
  const held = first('Form.OtherDay') || (day === undefined ? '' : localDay(day, at));
  const following = first('Form.NextDay') || (next === undefined ? '' : localDay(next, at));
  return { ...fields, 'Form.Day': ['Other'], 'Form.OtherDay': [held], 'Form.Next': [following ? 'Other' : first('Form.Next') || 'NotYet'], 'Form.NextDay': [following] };
};
