// Opens the page for days without a network when there is none or it hangs, and keeps the public files that page needs. Nothing that somebody signed in sees
// is ever cached: the page is fetched without the sign-in. Everything not named here goes to the network as if this script did not exist.
'use strict';

const cacheName = `shell-${new URL(location.href).searchParams.get('v')}`;
const offlinePage = '/Offline/Page';
const files = [
  '/css/pathways.css', '/js/pathways.js', '/js/ask.js', '/js/clock.js', '/js/entry.js', '/js/fields.js', '/js/keeping.js', '/js/offline.js', '/js/queue.js', '/js/session.js', '/js/store.js', '/js/today.js', '/js/words.js',
  '/fonts/readex-pro-arabic-wght-normal.woff2', '/fonts/readex-pro-latin-wght-normal.woff2', '/icons.svg', '/img/mark.svg', '/img/road.svg',
];

addEventListener('install', event => event.waitUntil((async () => {
  const cache = await caches.open(cacheName);
  await cache.addAll(files.map(file => new Request(file, { cache: 'reload', credentials: 'omit' })));
  await skipWaiting();
})()));

addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith('shell-') && name !== cacheName) await caches.delete(name);
  await clients.claim();
})()));

// The page says which language its reader speaks.
addEventListener('message', event => event.waitUntil((async () => {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(offlinePage);
  if (kept?.url.endsWith(`/${event.data.language}`)) {
    event.source?.postMessage('kept');
    return;
  }
  const page = await fetch(`/Offline/${event.data.language}`, { credentials: 'omit' });
  const words = await fetch(event.data.words, { credentials: 'omit' });
  if (!page.ok || page.redirected || !words.ok) return;
  await cache.put(new URL(event.data.words, location.href).pathname, words);
  await cache.put(offlinePage, page); // last: where the page is, its texts are
  event.source?.postMessage('kept');
})()));

const inTime = (answer, seconds) => Promise.race([answer, new Promise((_, late) => setTimeout(late, seconds * 1000, new Error('late')))]);

// How long somebody looks at nothing before the phone's own page opens. A file on its way up takes as long as it takes.
const patience = request => {
  if (request.method === 'GET') return 10;
  return request.headers.get('content-type')?.startsWith('multipart/') ? null : 25;
};

// Windows that got the phone's own page: their files come from the phone too, all of one version and at once.
const served = new Set();

const open = async (request, client) => {
  const answer = fetch(request);
  const seconds = patience(request);
  try {
    return await (seconds ? inTime(answer, seconds) : answer);
  } catch {
    const page = await caches.match(offlinePage);
    if (!page) return answer;
    served.add(client);
    return page;
  }
};

const file = async (request, path, client) => {
  const kept = await caches.match(path);
  if (kept && served.has(client)) return kept;
  const answer = fetch(request);
  return kept ? inTime(answer, 4).catch(() => kept) : answer;
};

addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(open(request, event.resultingClientId));
  else if (request.method === 'GET' && (files.includes(url.pathname) || url.pathname.startsWith('/Offline/Words/'))) event.respondWith(file(request, url.pathname, event.clientId));
});
