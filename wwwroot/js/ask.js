// What scripts ask of the server. Every question has a time limit: a network that hangs is as good as none.

// Answers { status, ok, signedOut, json }, or null when nothing came in time or what came is not ours (a Wi-Fi that wants to be paid answers everything itself).
export const ask = async (path, { seconds = 8, stop = new AbortController(), ...options } = {}) => {
  const timer = setTimeout(() => stop.abort(), seconds * 1000);
  try {
    const answer = await fetch(path, { cache: 'no-store', credentials: 'same-origin', headers: { 'X-Requested-With': 'XMLHttpRequest' }, signal: stop.signal, ...options });
    const text = await answer.text();
    const { status, redirected } = answer;
    const isJson = (answer.headers.get('content-type') ?? '').includes('json');
    if (answer.ok && !isJson && status !== 204 && !redirected) return null;
    return { status, ok: answer.ok && !redirected, signedOut: status === 401 || status === 403 || redirected, json: isJson && text ? JSON.parse(text) : undefined };
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
};

export const reachable = async () => navigator.onLine && Boolean((await ask(document.querySelector('meta[name="device"]').dataset.words, { method: 'HEAD', seconds: 5 }))?.ok);

// Where somebody signs in again, and from there back.
export const signInAt = next => `/Accounts/SignIn?next=${encodeURIComponent(next)}`;
