// Opens the page for days without a network when there is none, and keeps the public files that page needs. Nothing that somebody signed in sees is ever
// cached: the page is fetched without the sign-in. Everything not named here goes to the network as if this script did not exist.
'use strict';

const cacheName = `shell-${new URL(location.href).searchParams.get('v')}`;
const offlinePage = '/Offline/Page';
const files = [
  '/css/pathways.css', '/js/pathways.js', '/js/offline.js', '/js/store.js', '/js/words.js', '/js/queue.js', '/js/keeping.js', '/js/entry.js',
  '/fonts/readex-pro-arabic-wght-normal.woff2', '/fonts/readex-pro-latin-wght-normal.woff2', '/icons.svg', '/img/mark.svg', '/img/road.svg',
];

addEventListener('install', event => event.waitUntil((async () => {
  const cache = await caches.open(cacheName);
  await cache.addAll(files.map(file => new Request(file, { cache: 'reload', credentials: 'omit' })));
  await skipWaiting();
})()));

addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name !== cacheName) await caches.delete(name);
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

addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(async failure => {
      const page = await caches.match(offlinePage);
      if (page) return page;
      throw failure;
    }));
  } else if (request.method === 'GET' && (files.includes(url.pathname) || url.pathname.startsWith('/Offline/Words/'))) {
    event.respondWith(fetch(request).catch(async failure => {
      const kept = await caches.match(url.pathname);
      if (kept) return kept;
      throw failure;
    }));
  }
});
