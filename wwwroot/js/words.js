// Texts come from the server (one JSON for each language); no script holds one. Small builders of notices stand here too.
import { ask } from './ask.js';
import { hour, wall } from './clock.js';

export const page = document.querySelector('meta[name="device"]').dataset;

let texts = {};
export const loadWords = async () => { texts = (await ask(page.words, { cache: 'default' }))?.json ?? texts; };

const fill = (text, values) => text.replace(/\{(\d)\}/g, (_, i) => values[i] ?? '');
export const say = (key, ...values) => fill(texts[key] ?? '', values);

// The plural form of a number: "one:…|two:…|few:…".
export const sayCount = (key, number) => {
  const forms = Object.fromEntries((texts[key] ?? '').split('|').map(part => [part.slice(0, part.indexOf(':')), part.slice(part.indexOf(':') + 1)]));
  return fill(forms[new Intl.PluralRules(page.language).select(number)] ?? forms.other ?? '', [number]);
};

export const element = (name, attributes = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, '');
    else if (value !== false && value != null) made.setAttribute(key, value);
  }
  made.append(...children.filter(child => child != null && child !== false && child !== ''));
  return made;
};

export const icon = name => {
  const space = 'http://www.w3.org/2000/svg';
  const drawing = document.createElementNS(space, 'svg');
  drawing.setAttribute('class', 'icon');
  drawing.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(space, 'use');
  use.setAttribute('href', `/icons.svg#i-${name}`);
  drawing.append(use);
  return drawing;
};

export const button = (key, act, kind = '') => element('button', { type: 'button', class: `btn btn--small ${kind}`, onclick: act }, say(key));

// Day and time without a year, Western digits: 23/11 09:10.
export const moment = at => {
  const date = wall(at);
  const two = number => String(number).padStart(2, '0');
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)} ${hour(at)}`;
};
