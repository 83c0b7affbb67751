// Keeps the emergency card on this device, so that it opens without a network. The page works without it.
'use strict';

if ('serviceWorker' in navigator) navigator.serviceWorker.register('/card-worker.js', { scope: location.pathname });
