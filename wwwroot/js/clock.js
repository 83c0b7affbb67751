// The programme's clock on the wall, whatever zone the phone is in: the page says how far it is ahead of UTC, and when that changes.
const meta = document.querySelector('meta[name="wall"]');
const [first, ...changes] = (meta?.content ?? '').split(' ').filter(Boolean);
const phone = at => -new Date(at).getTimezoneOffset();
const minutes = at => {
  const change = changes.map(text => text.split(':').map(Number)).filter(([from]) => from <= at).at(-1);
  return change?.[1] ?? (first === undefined ? phone(at) : Number(first));
};

// A date to be read with getUTC...: its parts are those of the programme's wall.
export const wall = (at = Date.now()) => new Date(at + minutes(at) * 60000);

const two = number => String(number).padStart(2, '0');
export const hour = (at = Date.now()) => `${two(wall(at).getUTCHours())}:${two(wall(at).getUTCMinutes())}`;

// Beside each field for an hour, when the phone's own hour is another one by more than some minutes.
const unlike = 5 * 60000;
export const warn = () => {
  const now = Date.now();
  const real = Number(meta?.dataset.now ?? now);
  const differs = phone(now) !== minutes(real) || Math.abs(now - real) > unlike;
  if (!meta || !differs) return;
  for (const field of document.querySelectorAll('input[type=time]')) {
    const note = document.createElement('p');
    note.className = 'field__hint';
    note.id = `${field.id || field.name}-clock`;
    note.textContent = meta.dataset.text.replace('%', hour(real));
    field.after(note);
    field.setAttribute('aria-describedby', `${field.getAttribute('aria-describedby') ?? ''} ${note.id}`.trim());
  }
};
