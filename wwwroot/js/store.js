// The device's own store: IndexedDB, every record sealed with AES-GCM by a key that cannot leave the browser. One key for each account; a record carries
// in the clear only whose it is, of what kind, its key and when. A full phone makes put() fail; who calls it says so.

const secure = isSecureContext && 'indexedDB' in globalThis && 'crypto' in globalThis && Boolean(crypto.subtle);

// Whether this browser keeps anything: plain HTTP, blocked storage and some private windows say no. Known after begin().
export let works = false;
export const begin = async account => {
  try {
    works = secure && Boolean(await keyOf(account));
  } catch {
    works = false;
    if (secure) await setMeta('owner', undefined).catch(() => {}); // nobody's, rather than of who was here before
  }
  return works;
};

let opened;
const open = () => opened ??= new Promise((resolve, reject) => {
  const request = indexedDB.open('pathways', 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('meta');
    request.result.createObjectStore('keys');
    request.result.createObjectStore('items', { keyPath: 'id' }).createIndex('owner', ['account', 'kind']);
  };
  request.onsuccess = () => {
    request.result.onversionchange = () => { request.result.close(); opened = null; };
    request.result.onclose = () => { opened = null; };
    resolve(request.result);
  };
  request.onerror = () => reject(request.error);
});

// One transaction over one store; answers what the request in it answers.
const run = async (store, mode, work) => {
  const db = await open();
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(store, mode, { durability: 'strict' });
    const request = work(transaction.objectStore(store));
    transaction.oncomplete = () => resolve(request?.result);
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
  });
};

export const meta = name => run('meta', 'readonly', store => store.get(name));
export const setMeta = (name, value) => run('meta', 'readwrite', store => value === undefined ? store.delete(name) : store.put(value, name));

const keyOf = async account => {
  const kept = await run('keys', 'readonly', store => store.get(account));
  if (kept) return kept;
  const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  await run('keys', 'readwrite', store => store.add(fresh, account)).catch(() => {}); // another tab was first: its key stands
  return run('keys', 'readonly', store => store.get(account));
};

// Whose device it is now; nobody's when it was left, or when nothing can be read here.
export const owner = () => secure ? meta('owner').catch(() => undefined) : undefined;

const idOf = (account, kind, name) => `${account}/${kind}/${name}`;
const bound = id => new TextEncoder().encode(id);

// Only for the owner: a page left open in another tab must not write again after its reader signed out.
export const put = async (account, kind, name, value) => {
  if (await meta('owner') !== account) throw new Error('somebody else has this device');
  const id = idOf(account, kind, name);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bound(id) }, await keyOf(account), new TextEncoder().encode(JSON.stringify(value)));
  await run('items', 'readwrite', store => store.put({ id, account, kind, name, at: Date.now(), iv, sealed }));
};

const reveal = async (key, record) => {
  try {
    const bytes = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: record.iv, additionalData: bound(record.id) }, key, record.sealed);
    return { name: record.name, at: record.at, value: JSON.parse(new TextDecoder().decode(bytes)) };
  } catch {
    return null; // its key is gone: nobody can read it any more
  }
};

export const get = async (account, kind, name) => {
  const record = await run('items', 'readonly', store => store.get(idOf(account, kind, name)));
  return record ? reveal(await keyOf(account), record) : null;
};

const records = (account, kind) => run('items', 'readonly', store => store.index('owner').getAll([account, kind]));

// Oldest first.
export const all = async (account, kind) => {
  const found = await records(account, kind);
  if (found.length === 0) return [];
  const key = await keyOf(account);
  return (await Promise.all(found.map(record => reveal(key, record)))).filter(Boolean).sort((a, b) => a.at - b.at);
};

export const count = (account, kind) => run('items', 'readonly', store => store.index('owner').count([account, kind]));
export const remove = (account, kind, name) => run('items', 'readwrite', store => store.delete(idOf(account, kind, name)));

// What anybody has on this device, without opening it: [{ id, account, kind, at }].
export const everything = () => run('items', 'readonly', store => store.getAll());
export const removeById = id => run('items', 'readwrite', store => store.delete(id));

// Forgets Today; what somebody typed and has not sent stays, locked, for its owner.
export const forgetToday = async () => {
  for (const record of await everything()) if (record.kind === 'snapshot') await removeById(record.id);
};

// Forgets an account altogether, its key with it.
export const wipe = async account => {
  for (const record of await everything()) if (record.account === account) await removeById(record.id);
  await run('keys', 'readwrite', store => store.delete(account));
  await setMeta(`lost/${account}`, undefined);
  if (await meta('owner') === account) await setMeta('owner', undefined);
};
