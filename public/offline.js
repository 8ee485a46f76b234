// Keeps the whole built app on this device, so that it opens and works with no network at all.
// The build fills in the two marked places. Nothing is ever fetched from another origin.
const version = '/* BUILD_VERSION */';
const files = /* BUILT_FILES */ [];
// One cache for each version and each place the app is served from: two copies on one origin keep out of each
// other's way.
const prefix = `touchstone ${new URL(self.registration.scope).pathname} `;
const cacheName = prefix + version;

self.addEventListener('install', (event) => {
  event.waitUntil(keepEverything());
});

async function keepEverything() {
  const cache = await caches.open(cacheName);
  await Promise.all(
    files.map(async (file) => {
      // Past the browser's own cache: an old page beside new scripts would be kept until the next release.
      const response = await fetch(new Request(file, { cache: 'reload' }));
      if (!response.ok) throw new Error(`${file}: ${response.status}`);
      await cache.put(file, await withoutRedirect(response));
    }),
  );
}

/** A response that was redirected is refused for a navigation. */
async function withoutRedirect(response) {
  if (!response.redirected) return response;
  return new Response(await response.blob(), { headers: response.headers });
}

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith(prefix) && name !== cacheName)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  );
});

// The page asks for it when somebody reloads to get the newer version.
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(
    caches
      .open(cacheName)
      .then((cache) => cache.match(request, { ignoreSearch: true }))
      .then((kept) => kept ?? fetch(request)),
  );
});
