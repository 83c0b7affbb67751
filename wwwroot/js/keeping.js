// How long the device keeps what: Today until it was not used for some hours; what was typed and not sent is locked then, and goes when its days are over.
import * as store from './store.js';

// Used now; at most once a minute while people type.
export const touch = () => store.setMeta('used', Date.now());
let touched = Date.now();
for (const kind of ['pointerdown', 'keydown']) addEventListener(kind, () => {
  if (Date.now() - touched < 60000) return;
  touched = Date.now();
  touch().catch(() => {});
}, { passive: true });

// Answers true when the device had not been used for too long and has forgotten.
export const tidy = async ({ idle, keep }) => {
  const now = Date.now();
  const used = await store.meta('used');
  const tooLong = used !== undefined && now - used > Number(idle) * 3600000;
  if (tooLong) await store.forgetToday();
  for (const item of await store.everything()) {
    if (now - item.at <= Number(keep) * 86400000) continue;
    await store.removeById(item.id);
    if (item.kind !== 'snapshot') await store.setMeta(`lost/${item.account}`, (await store.meta(`lost/${item.account}`) ?? 0) + 1);
  }
  if (tooLong) await store.setMeta('locked', true);
  return tooLong;
};
