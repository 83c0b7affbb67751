// "Tell me on this phone" (<form data-push="the portal's public key">): only after the tap the browser asks for its permission; what it answers goes into the
// form, which is then sent as any other. Where a phone cannot be told, the words that say so stay, and no button appears.
const form = document.querySelector('form[data-push]');
const says = (which, shown) => { form.querySelector(`[data-push-says="${which}"]`).hidden = !shown; };
const bytes = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0));
const scope = '/n/';

const subscribe = async () => {
  await navigator.serviceWorker.register('/push-worker.js', { scope });
  let registration = await navigator.serviceWorker.getRegistration(scope);
  while (!registration.active) {
    await new Promise(later => setTimeout(later, 100));
    registration = await navigator.serviceWorker.getRegistration(scope);
  }
  await (await registration.pushManager.getSubscription())?.unsubscribe(); // somebody else's, or for keys of before
  return registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(form.dataset.push) });
};

const onTap = async event => {
  if (form.elements['Form.Endpoint'].value) return;
  event.preventDefault();
  says('later', false);
  if (await Notification.requestPermission() !== 'granted') {
    says('refused', true);
    return;
  }
  try {
    const { endpoint, keys } = (await subscribe()).toJSON();
    form.elements['Form.Endpoint'].value = endpoint;
    form.elements['Form.PublicKey'].value = keys.p256dh;
    form.elements['Form.Secret'].value = keys.auth;
  } catch {
    says('later', true);
    return;
  }
  form.requestSubmit();
};

// What is forgotten here the browser forgets too.
const forget = async () => (await navigator.serviceWorker?.getRegistration(scope))?.unregister();

if (form && 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window) {
  says('cannot', false);
  says('refused', Notification.permission === 'denied');
  form.querySelector('button').hidden = Notification.permission === 'denied';
  for (const field of form.querySelectorAll('[name^="Form."]')) field.value = ''; // after a refusal it is asked anew
  form.addEventListener('submit', onTap);
}
document.querySelector('[data-push-forget="here"]')?.addEventListener('submit', forget);
