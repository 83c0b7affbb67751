// Small help for pages that work without it.
// 1. The error summary takes the focus. 2. Long texts count their letters. 3. Menus close on Escape and outside clicks.
// 4. A photo is made smaller, and a file that is too large is told, before it is sent. 5. A code behind the "#" of a link goes into its field.
'use strict';

document.querySelector('.error-summary')?.focus();

const count = counter => {
  const length = [...document.getElementById(counter.dataset.counter).value].length;
  counter.dataset.text ??= counter.textContent;
  counter.textContent = length === 0 ? counter.dataset.text : `${length}/${counter.dataset.max}`;
  counter.classList.toggle('is-over', length > Number(counter.dataset.max));
};
const countAll = () => document.querySelectorAll('[data-counter]').forEach(count);
countAll();
document.addEventListener('reset', () => setTimeout(countAll));
document.addEventListener('input', event => {
  const counter = event.target.id && document.querySelector(`[data-counter="${CSS.escape(event.target.id)}"]`);
  if (counter) count(counter);
});

const closeMenus = except => {
  for (const menu of document.querySelectorAll('details.menu[open]')) if (menu !== except) menu.open = false;
};
document.addEventListener('click', event => closeMenus(event.target.closest('details.menu')));
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  const menu = document.activeElement?.closest('details.menu[open]');
  closeMenus(null);
  menu?.querySelector('summary').focus();
});

for (const field of document.querySelectorAll('input[type=file][data-most]')) {
  field.addEventListener('change', async () => {
    await (await import('/js/shrink.js')).shrink(field);
    field.setCustomValidity(field.files[0]?.size > Number(field.dataset.most) ? field.dataset.tooLarge : '');
    field.reportValidity();
  });
}

// The hours of a form are the programme's: a phone that shows another one is told so beside the field.
if (document.querySelector('input[type=time]')) import('/js/clock.js').then(clock => clock.warn());

// "Listen" is offered only where the phone has a voice.
if (document.querySelector('[data-read]') && 'speechSynthesis' in window) import('/js/read.js');

// A phone is asked for its notifications only on the page of phones.
if (document.querySelector('[data-push], [data-push-forget]')) import('/js/push.js');

// No server, proxy or other site sees what follows "#"; it leaves the address bar and the history too.
const code = document.querySelector('[data-code]');
const takeCode = () => {
  if (!code || !/^#\w{4}-\w{4}-\w{4}$/.test(location.hash)) return;
  code.value = location.hash.slice(1);
  history.replaceState(null, '', location.pathname + location.search);
  if (code.dataset.code === 'send') code.form.requestSubmit();
};
takeCode();
addEventListener('hashchange', takeCode);

// What a device keeps (drafts, days without a network) is fetched only where the page asks for it.
const device = document.querySelector('meta[name="device"]');
if (device) import(device.content === 'offline' ? '/js/offline.js' : '/js/device.js');
