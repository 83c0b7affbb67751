// Small help for pages that work without it.
// 1. The error summary takes the focus. 2. Long texts count their letters. 3. Menus close on Escape and outside clicks.
// 4. A file that is too large is told before it is sent.
'use strict';

document.querySelector('.error-summary')?.focus();

for (const counter of document.querySelectorAll('[data-counter]')) {
  const field = document.getElementById(counter.dataset.counter);
  const text = counter.textContent;
  const max = Number(counter.dataset.max);
  const show = () => {
    const length = [...field.value].length;
    counter.textContent = length === 0 ? text : `${length} / ${max}`;
    counter.classList.toggle('is-over', length > max);
  };
  field.addEventListener('input', show);
  show();
}

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
  field.addEventListener('change', () => {
    field.setCustomValidity(field.files[0]?.size > Number(field.dataset.most) ? field.dataset.tooLarge : '');
    field.reportValidity();
  });
}

// What a device keeps (drafts, days without a network) is fetched only where the page asks for it.
const device = document.querySelector('meta[name="device"]');
if (device) import(device.content === 'offline' ? '/js/offline.js' : '/js/device.js');
