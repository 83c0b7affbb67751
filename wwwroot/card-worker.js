// The emergency card without a network: keeps this one public page and what it needs to look right, fetched without any sign-in. It answers
// only for the card's own address (its scope); everything goes to the network first.
'use strict';

const cacheName = 'emergency-card';
const card = new URL(registration.scope).pathname;
const files = [
  card, '/css/pathways.css', '/fonts/readex-pro-arabic-wght-normal.woff2', '/fonts/readex-pro-latin-wght-normal.woff2', '/icons.svg', '/img/mark.svg', '/js/card.js',
];

addEventListener('install', event => event.waitUntil((async () => {
  const cache = await caches.open(cacheName);
  await cache.addAll(files.map(file => new Request(file, { cache: 'reload', credentials: 'omit' })));
  await skipWaiting();
})()));

addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== location.origin || !files.includes(url.pathname)) return;
  event.respondWith(fetch(event.request).then(async answer => {
    if (answer.ok && !answer.redirected) await (await caches.open(cacheName)).put(url.pathname, answer.clone());
    return answer;
  }).catch(async failure => {
    const kept = await (await caches.open(cacheName)).match(url.pathname);
    if (kept) return kept;
    throw failure;
  }));
});
