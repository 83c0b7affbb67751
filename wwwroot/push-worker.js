// Shows what the portal has to say on this phone, in the words it sends and no others, and opens the portal when it is tapped. It answers no request and
// keeps nothing: its scope holds only the opaque links of notifications.
'use strict';

addEventListener('push', event => {
  const { title, link, tag, lang } = event.data.json();
  event.waitUntil(registration.showNotification(title, { tag, lang, dir: 'auto', icon: '/img/mark.svg', data: { link } }));
});

addEventListener('notificationclick', event => {
  event.notification.close();
  const link = new URL(event.notification.data.link, location.origin);
  if (link.origin === location.origin) event.waitUntil(clients.openWindow(link.href));
});
